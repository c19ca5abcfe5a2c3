using System.Diagnostics;
using System.Text;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Bench.Questions;

/// <summary>How many bytes of bulletins a core reads in a second.</summary>
internal static class Reading
{
    private const string Item = """
        青石街道“三步走”推进环境整治 一是查得细。组织网格员、党员志愿者120余人开展全覆盖排查3轮，发现问题230余项。二是改得快。清理楼道堆物40余车、卫生死角60余处、小广告310余条，修剪树木90余棵，投入资金2.3万余元。三是管得住。开展专项检查15次，检查商户80家，整改率达到98.5%，投诉量同比下降12%。（青石街道）

        """;

    public static Task<IReadOnlyList<Figure>> Answer(string[] arguments)
    {
        var paper = new StringBuilder("白鹭区创建全国文明城市 工作快报\n\n第12期\n\n白鹭区创建全国文明城市工作领导小组办公室\n\n2024年5月6日\n\n【常态创建】\n\n");
        for (var i = 0; i < 12; i++) paper.Append(Item);
        var text = paper.ToString();
        for (var i = 0; i < 200; i++) BulletinReader.Read("warm", text, []);
        const int Rounds = 1000;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Rounds; i++) BulletinReader.Read("bench", text, []);
        var megabytes = Encoding.UTF8.GetByteCount(text) * (double)Rounds / 1_000_000;
        return Task.FromResult<IReadOnlyList<Figure>>([Figure.Least("megabytes of bulletins read a second on one core", 5, megabytes / watch.Elapsed.TotalSeconds)]);
    }
}
