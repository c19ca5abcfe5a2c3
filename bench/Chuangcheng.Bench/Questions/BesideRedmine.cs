using System.Globalization;
using System.Text.Json;
using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Bench.Questions;

/// <summary>
/// Eight connections through both interfaces, signed in: a case made (ours counts until it is assigned and sealed), fifty cases of a
/// unit listed with their total, a case taken one step on. Arguments are what bench/redmine/start printed.
/// </summary>
internal static class BesideRedmine
{
    private const int Connections = 8, Seconds = 5, Sites = 20_000;
    private static readonly Uri Redmine = new("http://127.0.0.1:8093");
    private static readonly string Words = string.Concat(Enumerable.Repeat("东侧绿化带内有散落垃圾，", 16));

    public static async Task<IReadOnlyList<Figure>> Answer(string[] key)
    {
        if (key.Length < 5) throw new InvalidOperationException("redmine KEY PROJECT CATEGORY FIELD FIELD: as bench/redmine/start prints them");
        using var scratch = new Scratch();
        await using var ours = await Served.Start(scratch.File("ours"), Sites);
        var (inspector, office, header) = (await ours.SignIn(Role.Inspector), await ours.SignIn(Role.Office), $"X-Redmine-API-Key: {key[0]}");
        async Task<double> Send(string what, Uri server, string signIn, IEnumerable<string> requests, int seconds)
        {
            await File.WriteAllTextAsync(scratch.File("requests"), string.Join('\n', requests) + "\n");
            var run = await Wrk.Run(server, scratch.File("requests"), signIn, Connections, seconds);
            // Redmine refuses two who change one issue at the same moment.
            if (run.Failed > (server == Redmine ? run.Done / 50 : 0)) throw new InvalidOperationException($"{what}: {run.Failed} of {run.Done} failed.");
            var rate = server == Redmine ? run.Rate : run.Done / (run.Seconds + await ours.FollowedUp());
            Console.WriteLine($"{what,-16} {rate,9:N1} /s, p99 {run.Slowest1Percent}");
            return rate;
        }
        var made = 0;
        IEnumerable<string> Visits() => Enumerable.Range(0, 40_000).Select(_ => $"PUT\t/api/visits/{Guid.CreateVersion7()}\t{Case(ours.District, made++)}");
        var taken = 0L;
        async Task<double> Update(int seconds)
        {
            (var steps, taken) = await Steps(ours, taken);
            // Redmine answers an update with 204 and no body.
            return await Send("ours, update", ours.Address, office + "\nPrefer: return=minimal", steps, seconds);
        }
        var unit = (await ours.Get<Database>().Read().Units.SingleAsync(u => u.No == 2)).Id;
        Task<double> List(int seconds) => Send("ours, list", ours.Address, office, [$"GET\t/api/problems?unit={unit}&state=assigned&pageSize=50\t"], seconds);
        await Runs.UntilCompiled(() => Send("ours, create", ours.Address, inspector, Visits(), Seconds));
        await Runs.UntilCompiled(() => List(Seconds));
        await Runs.UntilCompiled(() => Update(1));
        var medians = await Runs.InTurns(
            _ => Send("ours, create", ours.Address, inspector, Visits(), Seconds), _ => Send("Redmine, create", Redmine, header, [Issue(key)], Seconds),
            _ => List(3), _ => Send("Redmine, list", Redmine, header, [$"GET\t/issues.json?project_id={key[1]}&category_id={key[2]}&status_id=open&limit=50&sort=created_on:desc\t"], Seconds),
            _ => Update(1), _ => Send("Redmine, update", Redmine, header, Enumerable.Range(0, 1000).Select(no => $"PUT\t/issues/{1 + no % 40}.json\t{{\"issue\":{{\"status_id\":{2 - no / 40 % 2}}}}}"), Seconds));
        return
        [
            Figure.Least("API, a case made : Redmine", 60, medians[0] / medians[1]),
            Figure.Least("API, a list of 50 : Redmine", 100, medians[2] / medians[3]),
            Figure.Least("API, a case taken on : Redmine", 40, medians[4] / medians[5]),
        ];
    }

    private static string Case(LoadDistrict district, int no) => JsonSerializer.Serialize(new
    {
        siteId = district.Sites[no % Sites].Id, kind = "round", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z",
        checks = new[] { new { item = district.Items[(no + no / Sites) % district.Items.Count], result = "fail", note = Words } },
    });

    private static string Issue(string[] key) => "POST\t/issues.json\t" + JsonSerializer.Serialize(new
    {
        issue = new
        {
            project_id = int.Parse(key[1], CultureInfo.InvariantCulture), subject = "绿化带内有垃圾", description = Words, category_id = int.Parse(key[2], CultureInfo.InvariantCulture),
            custom_fields = new[] { new { id = int.Parse(key[3], CultureInfo.InvariantCulture), value = "T1" }, new { id = int.Parse(key[4], CultureInfo.InvariantCulture), value = "I7" } },
        },
    });

    /// <summary>Signing for assigned cases not yet taken on.</summary>
    private static async Task<(List<string> Requests, long Last)> Steps(Served ours, long after)
    {
        await using var ledger = ours.Get<Database>().Read();
        var cases = await ledger.Problems.Where(p => p.State == ProblemState.Assigned && p.No > after).OrderBy(p => p.No).Take(12_000).Select(p => new { p.Id, p.No }).ToListAsync();
        return ([.. cases.Select(p => $"POST\t/api/problems/{p.Id}/moves\t{{\"move\":\"sign\"}}")], cases[^1].No);
    }
}
