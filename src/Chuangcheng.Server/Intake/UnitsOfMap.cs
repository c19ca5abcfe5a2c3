using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Finds or makes the units a map speaks of.</summary>
internal sealed class UnitsOfMap(Ledger ledger, ProblemMap map, IntakeDesk desk)
{
    public async Task<Unit> District()
    {
        if (map.District is not { } named) return desk.District("") ?? throw new Refused(IntakeRefusals.NoDistrict);
        if (await ledger.Units.FirstOrDefaultAsync(u => u.Kind == UnitKind.District && u.Code == named.Code) is { } known) return known;
        var no = (int)await Sequence.Next(ledger, "units");
        return Add(new Unit { Id = Guid.CreateVersion7(), No = no, District = no, Code = named.Code, Name = named.Name, Kind = UnitKind.District, Since = IntakeDesk.SinceEver });
    }

    /// <returns>Unit by the cell that names it; an empty cell names none.</returns>
    public async Task<Dictionary<string, Unit>> Make(Unit district, IEnumerable<string> cells)
    {
        await ledger.SaveChangesAsync();
        var units = new Dictionary<string, Unit>();
        if (map.Unit is not { } column) return units;
        var known = await ledger.Units.Where(u => u.District == district.No).ToDictionaryAsync(u => u.Code);
        var made = 0;
        foreach (var cell in cells.Where(cell => cell.Length > 0).Order(StringComparer.Ordinal))
        {
            var code = string.Format(CultureInfo.InvariantCulture, column.Code, cell);
            if (!known.TryGetValue(code, out var unit))
            {
                unit = known[code] = Add(new Unit
                {
                    Id = Guid.CreateVersion7(), No = (int)await Sequence.Next(ledger, "units"), District = district.No, Parent = district.No, Code = code,
                    Name = string.Format(CultureInfo.InvariantCulture, column.Name, cell), Kind = Enum.Parse<UnitKind>(column.Kind, ignoreCase: true), Since = IntakeDesk.SinceEver,
                });
                made++;
            }
            units[cell] = unit;
        }
        if (made > 0) ledger.Append(new RegisterChanged("units", made) { District = district.No }, Actor.System(district.No), desk.Now);
        await ledger.SaveChangesAsync();
        return units;
    }

    private Unit Add(Unit unit)
    {
        ledger.Units.Add(unit);
        return unit;
    }
}
