using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Happenings;

/// <summary>A visit recorded in this very transaction: what follows need not read it again.</summary>
/// <param name="Site">Null at a free place.</param>
internal sealed record Recorded(Visit Visit, IReadOnlyList<Check> Checks, Site? Site);
