using System.Diagnostics;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Documents;

namespace Chuangcheng.Bench.Questions;

/// <summary>Typesetting: a bulletin of four pages as DOCX, and a hundred sheets in a row. Target: at most 10 ms a bulletin, warm.</summary>
internal static class Typesetting
{
    private const int Rounds = 200;

    public static Task<IReadOnlyList<Figure>> Answer(string[] arguments)
    {
        var bulletin = Sample();
        for (var i = 0; i < 20; i++) WordFile.Write(BulletinPaper.Of(bulletin, new BulletinForm()));
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            WordFile.Write(BulletinPaper.Of(bulletin, new BulletinForm()));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        var sheets = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++) WordFile.Write(Sheet(i).Paper());
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            Figure.Most("milliseconds a bulletin as DOCX, median", 10, times[Rounds / 2]), Figure.Most("milliseconds a sheet, a hundred in a row", 10, sheets.Elapsed.TotalMilliseconds / 100),
        ]);
    }

    private static Bulletin Sample() => new()
    {
        Id = "bench", Title = "某某区创建全国文明城区 工作快报", IssueNumber = 700, Issuer = "某某区创建全国文明城区工作领导小组办公室", Date = new DateOnly(2026, 5, 8),
        Sections =
        [
            new("常态创建", [.. Enumerable.Range(0, 12).Select(i => new BulletinItem
            {
                Headline = $"街道推进创建工作（{i}）", Unit = "某街道", IndicatorCodes = ["Ⅲ-58城市精细化管理"],
                Text = "一是压实责任，建立台账。逐条认领任务，做到当日问题当日清，开展巡查46次，发现问题320余项。二是突出重点，集中攻坚。清理乱堆乱放130余处、小广告260余条。三是发动群众，共建共享。累计参与1200余人次。",
            })]),
        ],
        SignOff = new Dictionary<string, string> { ["编校"] = "甲", ["审核"] = "乙", ["核签"] = "丙" },
        Distribution = new Dictionary<string, IReadOnlyList<string>> { ["发"] = ["各单位"] },
    };

    private static AssignmentSheet Sheet(int number) => new()
    {
        Number = $"WT-2026-{number:000000}", Date = new DateOnly(2026, 5, 8), IssuedBy = "创城办", Source = "实地考察", Site = "某小区", Territory = "某街道", Indicator = "Ⅲ-58", Item = "楼道整洁", Problem = "楼道堆放杂物。", LeadUnit = "某街道", Deadline = "2个工作日",
    };
}
