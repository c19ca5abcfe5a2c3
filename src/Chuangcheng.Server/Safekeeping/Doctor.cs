using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Safekeeping;

/// <param name="Well">False asks somebody to do something.</param>
/// <param name="Advice">Nothing is broken yet; it only will be.</param>
public sealed record DoctorLine(string Name, bool Well, string Text, bool Advice = false);

/// <summary>Looks at everything an operator would look at when something is wrong, and says what to do.</summary>
public static class Doctor
{
    private const long LittleSpace = 1L << 30;

    public static async Task<IReadOnlyList<DoctorLine>> Look(IServiceProvider services, ServeOptions options)
    {
        var (database, register) = (services.GetRequiredService<Database>(), services.GetRequiredService<Register>());
        await using var ledger = database.Read();
        var (pending, parked) = (await ledger.Happenings.CountAsync(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Pending), await ledger.Happenings.CountAsync(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Parked));
        var free = new DriveInfo(Path.GetPathRoot(Path.GetFullPath(options.Data))!).AvailableFreeSpace;
        var photos = await ledger.Photos.AsNoTracking().Select(p => p.Sha256).ToListAsync();
        var missing = photos.Count(sha256 => !File.Exists(services.GetRequiredService<Evidence.PhotoStore>().PathOf(sha256)));
        var next = register.Time.DayOf(services.GetRequiredService<TimeProvider>().Now()).AddMonths(2);
        return
        [
            Line("sqlite", SqliteBridge.Found >= SqliteBridge.Required, SqliteBridge.Found, SqliteBridge.Required),
            Line("database", true, database.Kind, await Version(database)),
            Line("integrity", await IsWhole(database)),
            Line("space", free > LittleSpace, free / 1024 / 1024),
            Line("turbojpeg", System.Runtime.InteropServices.NativeLibrary.TryLoad("libturbojpeg.so.0", out _)),
            Line("pending", pending < 10_000, pending),
            Line("parked", parked == 0, parked),
            Line("photos", missing == 0, photos.Count, missing),
            Line("calendar", !register.Clock.Calendar.IsProvisional(next), next.Year) with { Advice = true },
            Line("edition", register.Catalogues.Current is not null, register.Catalogues.Current?.Code ?? "—"),
        ];
    }

    private static DoctorLine Line(string name, bool well, params object[] arguments) => new(name, well, RefusalWords.Of($"plumbing.doctor.{name}{(well ? "" : ".ill")}", arguments));

    private static async Task<string> Version(Database database)
    {
        await using var connection = await database.Open();
        return connection.ServerVersion;
    }

    private static async Task<bool> IsWhole(Database database)
    {
        if (database.Kind == DatabaseKind.Postgres) return true;
        await using var connection = await database.Open();
        return (string?)await Sql.Scalar(connection, "PRAGMA quick_check(1)") == "ok";
    }
}
