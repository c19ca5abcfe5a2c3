using Chuangcheng.Model.Happenings;

namespace Chuangcheng.Model.Tests;

public sealed class Happenings
{
    /// <summary>Rule 2: ids and codes only. Each text member is here for a reason: a place's key, a kind, a digest, a file's hash.</summary>
    [Fact]
    public void HoldNoFreeText()
    {
        string[] known = ["CheckFailed.Place", "ProblemMoved.Words", "ProblemsImported.File", "RegisterChanged.What", "AccountChanged.What", "Exported.What",
            "AssessmentMoved.What", "AssessmentMoved.Hash", "AppealMoved.What", "AssessmentEntered.What"];
        typeof(Happening).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Happening)))
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name != nameof(Happening.Aggregate)).Select(p => $"{t.Name}.{p.Name}"))
            .ShouldBe(known, ignoreOrder: true);
    }
}
