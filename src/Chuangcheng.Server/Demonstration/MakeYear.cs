using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Lives a year through: visits find problems, units deal with them, better and worse; every verdict, dispatch, deadline and move is the model's own.</summary>
internal sealed class MakeYear
{
    private readonly Seeded chance;
    private readonly MadeDistrict district;
    private readonly Register register;
    private readonly UnitTree tree;
    private readonly Made made;
    private readonly MadeYear year;
    private readonly Agenda agenda;
    private readonly Dictionary<int, Actor> actors;
    private readonly Dictionary<int, double> diligence;
    private readonly Dictionary<(string, string), Problem> latest = [];
    private readonly Dictionary<string, IReadOnlyList<CheckItem>> items = [];
    private readonly Actor office, inspector;
    private readonly Lives lives;

    public MakeYear(Seeded chance, MadeDistrict district, Register register, UnitTree tree, Made made, MadeYear year, DateTimeOffset end)
    {
        (this.chance, this.district, this.register, this.tree, this.made, this.year) = (chance, district, register, tree, made, year);
        agenda = new(end);
        actors = district.Accounts.GroupBy(a => a.Unit).ToDictionary(g => g.Key, g => Actor(g.First(a => a.Role is not (Role.Admin or Role.Security or Role.Auditor))));
        office = Actor(district.Accounts.First(a => a.Role == Role.Office));
        inspector = Actor(district.Accounts.First(a => a.Role == Role.Inspector));
        diligence = district.Units.ToDictionary(u => u.No, _ => chance.Between(.55, 1));
        lives = new(this);
    }

    public void Live(DateOnly from, int days, int visitsADay)
    {
        for (var n = 0; n < days; n++)
        {
            var day = from.AddDays(n);
            var busy = register.Clock.Calendar.IsWorkday(day) ? visitsADay : visitsADay / 6;
            for (var v = 0; v < busy; v++) agenda.At(register.Time.At(day, TimeSpan.FromMinutes(chance.Between(8.5 * 60, 17.2 * 60))).Cut(), Visit);
            if (chance.Happens(.6)) agenda.At(register.Time.At(day, TimeSpan.FromMinutes(chance.Between(8 * 60, 20 * 60))).Cut(), Call);
        }
        agenda.Run();
    }

    internal Seeded Chance => chance;
    internal Actor Office => office;
    internal Actor Inspector => inspector;
    internal IReadOnlyList<Unit> Departments => district.Departments;
    internal double DiligenceOf(int unit) => diligence[unit];
    internal Actor ActorOf(int unit) => actors.GetValueOrDefault(unit) ?? actors.GetValueOrDefault(tree.StreetOf(unit)) ?? office;

    internal void Later(DateTimeOffset from, double hours, Action<DateTimeOffset> what) => agenda.At(InOfficeHours(from.AddHours(hours)), what);

    internal void AtExactly(DateTimeOffset at, Action<DateTimeOffset> what) => agenda.At(at, what);

    /// <summary>Makes a move as the server does, with its history and its happening.</summary>
    internal void Move(Problem problem, Actor actor, DateTimeOffset now, MoveCommand command, DispatchDecision? dispatch = null)
    {
        var line = Moves.Make(problem, command, actor, new MoveSetting(now, register.Clock, tree, dispatch));
        line.Salt = chance.Bytes(16);
        year.Moves.Add(line);
        Happened(new ProblemMoved(problem.No, line.Seq, line.Move, line.From, line.To, problem.Responsible, problem.DueAt, MoveProblem.Digest(line)) { District = problem.District }, actor, now);
    }

    internal DispatchDecision Decide(Problem problem, Site? site, DateTimeOffset now) =>
        Dispatch.Decide(tree, problem.Territory, problem.DepartmentType, site?.Parties ?? new Dictionary<string, int>(), register.Time.DayOf(now));

    private void Visit(DateTimeOffset start)
    {
        var site = chance.Of(district.Sites);
        var patrol = chance.Happens(.55);
        var by = patrol ? ActorOf(tree.StreetOf(site.Unit)) : inspector;
        var own = ItemsOf(site.Type);
        if (own.Count == 0) return;
        var looked = own.Where(_ => chance.Happens(patrol ? .35 : .6)).DefaultIfEmpty(own[0]).ToList();
        var end = start.AddMinutes(4 + looked.Count).Cut();
        var visit = new Visit
        {
            District = site.District, No = ++made.Visits, Id = chance.Id(start), Kind = patrol ? VisitKind.Patrol : chance.Of([VisitKind.Round, VisitKind.Round, VisitKind.Special, VisitKind.Unannounced]),
            Site = site.No, SiteType = site.Type, Territory = site.Unit, Recorder = by.Unit, Inspector = by.Account, StartedAt = start, FinishedAt = end, RecordedAt = end,
            Fingerprint = chance.Bytes(16),
        };
        var checks = looked.Select(item => Look(visit, item, site)).ToList();
        year.Visits.Add((visit, checks));
        Happened(new VisitRecorded(visit.No, visit.Id, checks.Count) { District = visit.District }, by, end);
        foreach (var (check, item) in checks.Zip(looked).Where(c => c.First.Result == CheckResult.Fail)) Fail(visit, check, item, site, by);
    }

    private Check Look(Visit visit, CheckItem item, Site site)
    {
        // Winter brings more, weak streets more, behaviour more than things.
        var likely = .042 * (1.6 - diligence[tree.StreetOf(site.Unit)]) * (item.Dimension == Model.Indicators.Dimension.Dynamic ? 1.9 : 1.1) * (visit.StartedAt.Month is 11 or 12 or 1 or 2 ? 1.25 : 1);
        var result = chance.Happens(.03) ? CheckResult.NotApplicable : chance.Happens(likely) ? CheckResult.Fail : CheckResult.Pass;
        var failed = result == CheckResult.Fail;
        return new Check
        {
            District = visit.District, Visit = visit.No, Item = register.Catalogues.ItemNo(item.Code), Result = result, Count = failed ? 1 + chance.Below(3) : null,
            Note = failed && chance.Of(Wording.Found) is { Length: > 0 } note ? note : null, FixedOnTheSpot = failed && item.FixClass == FixClass.AtOnce && chance.Happens(.35),
        };
    }

    private void Fail(Visit visit, Check check, CheckItem item, Site site, Actor by)
    {
        var key = $"site:{site.No}";
        var now = visit.FinishedAt.AddSeconds(1);
        Happened(new CheckFailed(visit.No, check.Item, key) { District = visit.District }, by, visit.FinishedAt);
        var known = latest.GetValueOrDefault((key, item.Code));
        if (known?.State.IsOpen() == true)
        {
            known.Observe(check.Count ?? 1);
            Happened(new ProblemObserved(known.No, visit.No, check.Count ?? 1) { District = visit.District }, by, now);
            See(known, visit, check);
            return;
        }
        var watched = known?.State is ProblemState.Watching ? known : null;
        if (watched is not null) Move(watched, Model.Organisation.Actor.System(visit.District), now, new(Model.Problems.Move.Rebound));
        var problem = Open(item, new Whereabouts(site.No, site.Id, site.Name, key, site.Type, register.Catalogues.SiteTypeNo(site.Type), site.Unit, tree.StreetOf(site.Unit), site.Longitude, site.Latitude),
            new Finding(visit.Kind == VisitKind.Patrol ? ProblemSource.Patrol : ProblemSource.Inspection, visit.Recorder, visit.FinishedAt, check.Note ?? "", check.Count ?? 1), watched);
        See(problem, visit, check);
        Happened(new ProblemOpened(problem.No, problem.Id) { District = problem.District }, by, now);
        latest[(key, item.Code)] = problem;
        lives.Begin(problem, site, now, check.FixedOnTheSpot);
    }

    private void See(Problem problem, Visit visit, Check check) => year.Observations.Add(new Observation
    {
        District = problem.District, Problem = problem.No, Visit = visit.No, Item = check.Item, Count = check.Count ?? 1, At = visit.FinishedAt,
    });

    /// <summary>Somebody telephones or writes: such a report is verified before anything is done.</summary>
    private void Call(DateTimeOffset now)
    {
        var site = chance.Of(district.Sites);
        var own = ItemsOf(site.Type);
        if (own.Count == 0) return;
        var item = chance.Of(own);
        var key = $"site:{site.No}";
        if (latest.GetValueOrDefault((key, item.Code))?.State.IsOpen() == true) return;
        var problem = Open(item, new Whereabouts(site.No, site.Id, site.Name, key, site.Type, register.Catalogues.SiteTypeNo(site.Type), site.Unit, tree.StreetOf(site.Unit), site.Longitude, site.Latitude),
            new Finding(chance.Happens(.6) ? ProblemSource.Hotline : ProblemSource.Citizen, district.Root.No, now, chance.Of(Wording.Calls), 1), null);
        Happened(new ProblemOpened(problem.No, problem.Id) { District = problem.District }, office, now);
        latest[(key, item.Code)] = problem;
        lives.Report(problem, site, now);
    }

    private Problem Open(CheckItem item, Whereabouts where, Finding finding, Problem? watched)
    {
        var day = register.Time.DayOf(finding.At);
        var number = year.Numbers[day.Year] = year.Numbers.GetValueOrDefault(day.Year) + 1;
        var problem = Problem.Open(OpenProblem.SubjectOf(register.Catalogues.ItemNo(item.Code), item, register), where,
            new ProblemIdentity(district.Root.No, ++made.Problems, chance.Id(finding.At), Identity.NumberOf(day.Year, number)), finding, watched);
        year.Problems.Add(problem);
        return problem;
    }

    private IReadOnlyList<CheckItem> ItemsOf(string type) =>
        items.TryGetValue(type, out var known) ? known : items[type] = register.Catalogues.Current!.ItemsFor(type);

    private void Happened(Happening happening, Actor actor, DateTimeOffset at) => year.Happenings.Add(new HappeningRow
    {
        District = happening.District, Kind = happening.GetType().Name, Aggregate = happening.Aggregate, At = at, Actor = actor.Account, Body = HappeningBody.Write(happening), FollowUp = FollowUp.Done,
    });

    private DateTimeOffset InOfficeHours(DateTimeOffset at)
    {
        var day = register.Time.DayOf(at);
        var time = register.Time.Local(at).TimeOfDay;
        if (time > TimeSpan.FromHours(18)) day = day.AddDays(1);
        var workday = register.Clock.Calendar.OnOrAfter(day);
        return workday == register.Time.DayOf(at) && time >= TimeSpan.FromHours(9)
            ? at.Cut() : register.Time.At(workday, TimeSpan.FromMinutes(chance.Between(9 * 60, 10.5 * 60))).Cut();
    }

    private Actor Actor(Account account) => new(account.No, account.Role, account.Unit, district.Root.No, tree.BoundaryOf(account.Unit));
}
