using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The page that writes a supervision letter.</summary>
/// <param name="Units">Those with overdue problems, most first, with how many.</param>
/// <param name="Overdue">Of the unit chosen.</param>
public sealed record SupervisionView(IReadOnlyList<Choice> Units, Guid? Unit, IReadOnlyList<ProblemLine> Overdue, DateTimeOffset Now);
