using System.Globalization;
using Chuangcheng.Model.Documents;

namespace Chuangcheng.Model.Submission;

/// <summary>The words of materials that fill themselves, and of the package.</summary>
public static class MaterialWords
{
    public const string Report = "工作情况说明报告";

    public const string Statistics = "问题发现与整改统计表";

    public const string Photo = "问题整改反馈照片";

    public const string Index = "材料目录";

    public static IReadOnlyList<string> IndexHead { get; } = ["指标代码", "指标名称", "材料类别", "材料名称", "日期", "来源", "责任单位", "文件", "待完善"];

    public static string FromBulletins(IEnumerable<(string Title, int Number)> issues)
    {
        var text = string.Join('、', issues.Take(12).Select(i => $"{i.Title.Replace(" ", "", StringComparison.Ordinal)}{Numbering.Issue(i.Number, null)}"));
        return "来源：" + (text.Length > 180 ? text[..180] + "等" : text);
    }

    public static string FromLedger(DateOnly from, DateOnly to, DateOnly cutOff) => $"来源：问题台账，{Numbering.Day(from)}至{Numbering.Day(to)}，数据截止{Numbering.Day(cutOff)}";

    /// <summary>Rows with tabs between the cells; the first is the head, the last the sum.</summary>
    public static string Table(IEnumerable<(string Unit, int Found, int Closed)> rows)
    {
        var all = rows.ToList();
        string Row(string unit, int found, int closed) => string.Create(CultureInfo.InvariantCulture, $"{unit}\t{found}\t{closed}\t{(found == 0 ? 0 : Math.Round(100.0 * closed / found, 1))}%");
        return string.Join('\n', all.Select(r => Row(r.Unit, r.Found, r.Closed)).Prepend("责任单位\t发现问题\t完成整改\t整改率").Append(Row("合计", all.Sum(r => r.Found), all.Sum(r => r.Closed))));
    }

    public static string Caption(string place, string item)
    {
        var text = $"{place}：{item}（整改后）";
        return text.Length <= MaterialRules.CaptionLength ? text : text[..MaterialRules.CaptionLength];
    }
}
