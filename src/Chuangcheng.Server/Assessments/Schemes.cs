using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>Reads the versions of schemes.</summary>
internal static class Schemes
{
    public static string Write(Scheme scheme) => JsonSerializer.Serialize(scheme, Json.Options);

    public static Scheme Read(string body) => JsonSerializer.Deserialize<Scheme>(body, Json.Options)!;

    /// <exception cref="Refused">There is no such version.</exception>
    public static async Task<Scheme> Of(Ledger ledger, AssessmentPeriod period)
    {
        var (id, version) = (period.Scheme, period.SchemeVersion);
        var row = await ledger.SchemeVersions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Version == version);
        return row is null ? throw new Refused(AssessmentRefusals.UnknownScheme) : Read(row.Body);
    }
}
