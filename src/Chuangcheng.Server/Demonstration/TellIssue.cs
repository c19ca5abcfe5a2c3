using System.Globalization;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Bulletins;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Submission;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Compiles an issue out of the made ledger, every figure of it a live one, and leaves the desk with work: news that waits, a case told, a submission begun.</summary>
internal sealed class TellIssue(IServiceProvider services, DemonstrationPlan plan, DateTimeOffset now)
{
    private readonly Register register = services.GetRequiredService<Register>();
    private readonly AskFigure ask = services.GetRequiredService<AskFigure>();
    private readonly Seeded chance = new((ulong)plan.Seed * 104_729);
    private DateTimeOffset at;
    private Actor office = null!, leader = null!;
    private string period = "", query = "";

    public Task Tell() => services.GetRequiredService<Writer>().Run(async ledger =>
    {
        var today = plan.Today ?? register.Time.DayOf(now);
        var close = register.Time.At(today, new TimeOnly(17, 0));
        at = plan.Today is null && now < close ? now : close;
        (office, leader) = (await ActorOf(ledger, "office"), await ActorOf(ledger, "leader"));
        var from = today.AddDays(-29);
        (period, query) = (PeriodWords.Of(from, today), string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={today:yyyy-MM-dd}"));
        var series = await Series(ledger);
        await ledger.SaveChangesAsync();
        await Publish(ledger, series, today);
        await Waiting(ledger);
        await Practice(ledger);
        ledger.DocumentReviews.Add(new DocumentReview
        {
            Id = chance.Id(at), No = (int)await Sequence.Next(ledger, "submissions"), District = office.District, Name = $"{today.Year}年度测评材料申报", TestMonth = new DateOnly(today.Year, today.Month, 1).AddMonths(1), CreatedAt = at, Version = 1,
        });
    });

    private async Task<Actor> ActorOf(Ledger ledger, string userName)
    {
        var account = await ledger.Accounts.FirstAsync(a => a.UserName == userName);
        return new Actor(account.No, account.Role, account.Unit, register.Tree[account.Unit].District, register.Tree.BoundaryOf(account.Unit));
    }

    private async Task<BulletinSeries> Series(Ledger ledger)
    {
        var name = register.Tree[office.District].Name;
        var series = new BulletinSeries
        {
            Id = chance.Id(at), No = (int)await Sequence.Next(ledger, "bulletin-series"), District = office.District, Name = $"{name}创建全国文明城区 工作快报", Issuer = $"{name}创建全国文明城区工作领导小组办公室",
            Numbering = NumberingKind.Running, Sections = SectionSets.All["2022"], Tags = SectionSets.Tags, SignOffRoles = SectionSets.DistrictRoles, Upward = ["市文明办", "区委", "区人大", "区政府", "区政协领导同志"],
            Downward = ["全区各单位主要领导", "创城工作主管领导", "信息员"], Email = "bulletin@example.org", Phone = "010-60000000", Version = 1,
        };
        ledger.BulletinSeries.Add(series);
        await Sequence.Next(ledger, KeepSeries.CounterOf(series, false, at.Year), 671);
        return series;
    }

    private async Task Publish(Ledger ledger, BulletinSeries series, DateOnly today)
    {
        var issue = new DeskIssue { Id = chance.Id(at), No = (int)await Sequence.Next(ledger, "bulletins"), District = office.District, Series = series.No, IsSpecial = false, Name = $"{period}专刊", CreatedAt = at };
        ledger.Issues.Add(issue);
        issue.EditedByAccount(office.Account);
        var place = 0;
        foreach (var template in WordingTemplate.All)
            await Add(ledger, issue, ++place, template.Section, office.Unit, template.Headline.Replace("{month}", period, StringComparison.Ordinal), template.Text.Replace("{month}", period, StringComparison.Ordinal), [.. template.Measures.Select(m => (m, query))]);
        foreach (var street in Streets().Take(3))
            await Add(ledger, issue, ++place, "文明培育", street.No, "", $"{period}，辖区发现问题{{1}}项，完成整改{{2}}项。", [("problems-found", $"{query}&street={street.Id}"), ("problems-closed", $"{query}&street={street.Id}")], group: BulletinWords.RoundUp);
        foreach (var street in Streets().Skip(3).Take(2))
            await Add(ledger, issue, ++place, SectionSets.Briefs, street.No, "", "开展环境秩序集中整治，已整改问题{1}项。", [("problems-closed", $"{query}&street={street.Id}")], tag: "综合整治");
        await ledger.SaveChangesAsync();
        foreach (var (step, actor) in new[] { (DeskStep.HandIn, office), (DeskStep.Proof, office), (DeskStep.Review, leader), (DeskStep.Sign, leader), (DeskStep.Issue, office) })
        {
            var taken = issue.Take(step, actor, at, "", chance.Id(at));
            ledger.IssueSteps.Add(taken);
            if (step == DeskStep.Sign) await StepIssue.Sign(ledger, issue, today, at);
            ledger.Append(new IssueStepped(issue.No, taken.Seq, taken.Step, taken.From, taken.To, issue.Number) { District = issue.District }, actor, at);
        }
        issue.Release(true);
    }

    /// <summary>What units have sent in and nobody has picked yet.</summary>
    private async Task Waiting(Ledger ledger)
    {
        var street = Streets().First();
        await Add(ledger, null, 0, "常态创建", street.No, "“三个到位”推进背街小巷整治", "一是责任到位。明确包片干部，每日巡查。二是整治到位。清理乱堆乱放60余处、小广告130余条。三是宣传到位。入户发放宣传折页800余份。", []);
        await Add(ledger, null, 0, SectionSets.Briefs, Streets().Last().No, "", "近日，组织志愿者120余人开展周末清洁日活动，清运垃圾9车。", [], tag: "文明实践");
    }

    private async Task Practice(Ledger ledger)
    {
        var problem = await ledger.Problems.AsNoTracking().Where(p => p.District == office.District && p.State == ProblemState.Archived && p.Responsible != 0).OrderByDescending(p => p.No).FirstOrDefaultAsync();
        if (problem is null) return;
        ledger.GoodPractices.Add(new GoodPractice
        {
            Id = chance.Id(at), No = (int)await Sequence.Next(ledger, "practices"), District = problem.District, Problem = problem.Id, ProblemNumber = problem.Number, Indicator = problem.Indicator, Unit = problem.Responsible,
            Title = $"“定人定时定点”解决{problem.ItemName}", Situation = $"{problem.Place}：{(problem.Note.Length > 0 ? problem.Note : problem.ItemName)}", Practice = "明确责任人和巡查时段，商户、物业、社区三方签订公约，每周一次回头看。",
            Result = "整改后观察期内未再反弹，做法在同类点位推广。", MarkedAt = at, Version = 1,
        });
    }

    private IEnumerable<Unit> Streets() => register.Tree.Units.Where(u => u.District == office.District && u.Kind is (UnitKind.Street or UnitKind.Town));

    private async Task Add(Ledger ledger, DeskIssue? issue, int place, string section, int unit, string headline, string text, IReadOnlyList<(string Measure, string Query)> figures, string group = "", string tag = "")
    {
        var item = new NewsItem
        {
            Id = chance.Id(at), No = (int)await Sequence.Next(ledger, "news"), District = office.District, Unit = unit, Headline = headline, Text = text, Source = unit == office.Unit ? BulletinWords.OwnCopy : register.Tree[unit].Name, Section = section, Group = group, Tag = tag,
            Codes = headline.Length > 0 || group.Length > 0 ? Codes() : [], Issue = issue?.No ?? 0, Place = place, State = issue is null ? NewsState.Submitted : NewsState.Picked, SubmittedAt = at, SubmittedBy = office.Account, Version = 1,
        };
        ledger.News.Add(item);
        var last = await AskFigure.LastHappening(ledger);
        var desk = new Actor(0, null, office.District, office.District, register.Tree.BoundaryOf(office.District));
        for (var i = 0; i < figures.Count; i++)
            ledger.LiveFigures.Add(new() { Item = item.Id, Seq = i + 1, District = office.District, Measure = figures[i].Measure, Query = figures[i].Query, Shown = ask.Shown(figures[i].Measure, figures[i].Query, desk), AsOf = at, Happening = last });
    }

    private IReadOnlyList<string> Codes() =>
        [.. (register.Catalogues.Current?.Indicators ?? []).Where(i => i.Code.ToString() == "Ⅲ-58").Select(i => $"{i.Code}{i.NameZh}")];
}
