using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>What a district has set, by name: the newest word of each counts, the older ones stay as its history.</summary>
internal sealed class DistrictSettings(Database database)
{
    /// <summary>The day everything leads to, as the assessment's first; yyyy-MM-dd.</summary>
    public const string TargetDay = "target-day";

    /// <summary>What that day is called.</summary>
    public const string TargetName = "target-name";

    /// <summary>Whom the public may ring; printed on site cards, never a person's own number.</summary>
    public const string OfficePhone = "office-phone";

    /// <summary>Department types that keep what lies around a site, apart from its inside.</summary>
    public const string AroundDepartments = "around-departments";

    public static IReadOnlyList<string> Names { get; } = [TargetDay, TargetName, OfficePhone, AroundDepartments];

    public async Task<IReadOnlyDictionary<string, string>> Of(int district)
    {
        await using var ledger = database.Read();
        var said = await ledger.SettingChanges.AsNoTracking().Where(c => c.District == district).OrderBy(c => c.At).ToListAsync();
        return said.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.Last().Value);
    }
}
