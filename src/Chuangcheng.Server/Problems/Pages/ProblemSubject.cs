using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What it is about, as it stood when the problem was recorded.</summary>
/// <param name="Standard">What the item demands.</param>
/// <param name="Severity">1 ordinary, 2 grave, 3 safety.</param>
public sealed record ProblemSubject(
    string Item, string ItemCode, string Standard, string Indicator, string IndicatorCode, string IndicatorHref, int Severity = 1);
