using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>Visits in sight.</summary>
public sealed record VisitsView(Page<VisitLine> Visits, IReadOnlyList<Chuangcheng.Server.Console.Choice> Streets, string? Kind, string? Unit, string? Round, string? NextHref, bool MayPlan, bool MayRecord);
