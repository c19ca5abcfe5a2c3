using System.Globalization;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Makes a district's units, accounts and sites.</summary>
internal sealed class MakeDistrict(Seeded chance, Scale scale, Made made, DateTimeOffset start, DateOnly since)
{
    private readonly List<Unit> units = [];
    private readonly List<Account> accounts = [];
    private readonly List<Person> people = [];
    private readonly List<Post> posts = [];
    private readonly List<Tenure> tenures = [];
    private readonly Coordinate centre = new(103.2 + chance.Between(-1, 1), 39.4 + chance.Between(-.5, .5));
    private int district;

    /// <param name="first">The nine demonstration accounts are made in the first district only.</param>
    public MadeDistrict Make(string name, Unit? city, bool first)
    {
        district = made.Units + 1;
        var root = Add(name, "Q", UnitKind.District, city);
        var office = Add(name[..^1] + "创城办", "B01", UnitKind.Office, root, "CREATION_OFFICE");
        Add(name[..^1] + "创城指挥部", "B02", UnitKind.Headquarters, root);
        Add("社区环境专班", "B03", UnitKind.TaskForce, root);
        Add("背街小巷专班", "B04", UnitKind.TaskForce, root);
        Add(name[..^1] + "纪委监委", "B05", UnitKind.Overseer, root, "DISCIPLINE");
        var departments = Wording.Departments.Select((d, i) => Add("区" + d.Name, Code("D", i + 1), UnitKind.Department, root, d.Types)).ToList();
        var streets = Wording.Streets[..scale.Streets].Select((s, i) => Add(s, Code("S", i + 1), s.EndsWith('镇') ? UnitKind.Town : UnitKind.Street, root, "STREET")).ToList();
        var grounds = streets.SelectMany((street, i) => Wording.Communities.Take(scale.CommunitiesAStreet).Select((c, j) => Add(
            c + (street.Kind == UnitKind.Town ? "村" : "社区"), Code("S", i + 1) + Code("C", j + 1), street.Kind == UnitKind.Town ? UnitKind.Village : UnitKind.Community, street))).ToList();
        var companies = Enumerable.Range(1, 12).Select(i => Add($"第{i}物业服务企业", Code("P", i), UnitKind.Operator, root)).ToList();
        var operators = Enumerable.Range(1, 24).Select(i => Add($"第{i}经营管理公司", Code("J", i), UnitKind.Operator, root)).ToList();
        Staff(root, first, streets, departments);
        List<Site> sites = [.. Sites(streets, grounds, companies, operators)];
        return new MakeDuties(chance, made, start, since).Over(new(root, office, units, streets, departments, accounts, people, posts, tenures, sites));
    }

    private Unit Add(string name, string code, UnitKind kind, Unit? parent, string types = "")
    {
        var unit = new Unit
        {
            Id = chance.Id(start), No = ++made.Units, District = district, Code = code, Name = name, Kind = kind, Parent = parent?.No, Since = since,
            DepartmentTypes = types.Split(';', StringSplitOptions.RemoveEmptyEntries),
        };
        units.Add(unit);
        return unit;
    }

    private void Staff(Unit root, bool first, List<Unit> streets, List<Unit> departments)
    {
        foreach (var role in new[] { Role.Office, Role.Leader, Role.Inspector, Role.Discipline, Role.Auditor, Role.Admin, Role.Security })
            Account(role, root, first ? role.ToString().ToLowerInvariant() : null);
        foreach (var street in streets) Account(Role.Street, street, first && street == streets[0] ? "street" : null);
        var enforcement = departments.First(d => d.DepartmentTypes.Contains("ENFORCEMENT"));
        foreach (var department in departments) Account(Role.Department, department, first && department == enforcement ? "department" : null);
        foreach (var unit in units.Where(u => u.Kind == UnitKind.Operator)) Account(Role.Department, unit, null);
    }

    /// <summary>Those without a user name have acted in the past but cannot sign in.</summary>
    private void Account(Role role, Unit unit, string? userName)
    {
        var person = new Person
        {
            Id = chance.Id(start), No = ++made.People, District = district, Code = Code("R", people.Count + 1, 4), Unit = unit.No,
            Name = chance.Of(Wording.Surnames) + chance.Of(Wording.GivenNames),
        };
        people.Add(person);
        posts.Add(new Post { Id = chance.Id(start), No = ++made.Posts, District = district, Code = Code("G", posts.Count + 1, 4), Unit = unit.No, Title = "联络员", Since = since });
        tenures.Add(new Tenure { District = district, Post = made.Posts, Person = person.No, Since = since });
        accounts.Add(new Account
        {
            Id = chance.Id(start), No = ++made.Accounts, UserName = userName ?? $"{unit.Code}-{district}-{role}".ToLowerInvariant(), Name = person.Name, PasswordHash = "",
            Role = role, Unit = unit.No, Active = userName is not null,
        });
    }

    private IEnumerable<Site> Sites(List<Unit> streets, List<Unit> grounds, List<Unit> companies, List<Unit> operators)
    {
        var all = Wording.Sites.Sum(s => s.Count);
        var n = 0;
        foreach (var (type, count, name) in Wording.Sites)
            for (var i = 0; i < Math.Max(1, count * scale.Sites / all); i++)
            {
                var ground = chance.Of(grounds);
                var street = streets.FindIndex(s => s.No == ground.Parent);
                yield return new Site
                {
                    Id = chance.Id(start), No = ++made.Sites, District = district, Code = Code("D", ++n, 4), Type = type, Unit = ground.No, Since = since,
                    Name = string.Format(CultureInfo.InvariantCulture, name, ground.Name[..^(ground.Kind == UnitKind.Village ? 1 : 2)], i + 1), Address = streets[street].Name + ground.Name,
                    Longitude = Math.Round(centre.Longitude + street % 4 * .03 + chance.Between(-.012, .012), 6), Latitude = Math.Round(centre.Latitude + street / 4 * .025 + chance.Between(-.01, .01), 6),
                    Parties = new Dictionary<string, int> { ["PROPERTY"] = chance.Of(companies).No, ["OPERATOR"] = chance.Of(operators).No },
                };
            }
    }

    private static string Code(string letter, int number, int digits = 2) => letter + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
