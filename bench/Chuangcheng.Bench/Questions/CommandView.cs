using System.Diagnostics;
using System.Net.Http.Headers;
using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Bench.Questions;

/// <summary>The first page of office and leaders over ten million checks and their problems, asked one after the other; and its counts against GROUP BY over a million problems.</summary>
internal static class CommandView
{
    private const int Checks = 10_000_000, Asked = 200, WarmUp = 200;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        await using var app = Hosting.Build(new ServeOptions(await MadeChecks.Folder(Checks), null, "http://127.0.0.1:0"));
        var ready = await Runs.Time(() => app.Services.Prepare());
        await app.StartAsync();
        var columns = app.Services.GetRequiredService<ColumnFeed>().Columns;
        Console.WriteLine($"{columns.CheckCount:N0} checks and {columns.ProblemCount:N0} problems, ready in {ready / 1000:0.0} s");
        var (now, past, places) = (await Page(app, "/command"), await Page(app, "/command?back=30"), await Page(app, "/command?layer=places"));
        return [Figure.Most("command view, p95 in ms", 100, now), Figure.Most("command view of a past day, p95 in ms", 100, past), Figure.Most("command view by place, p95 in ms", 100, places), await Counts(app, columns)];
    }

    private static async Task<double> Page(Microsoft.AspNetCore.Builder.WebApplication app, string path)
    {
        var address = new Uri(app.Urls.First());
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse((await Served.Header(address, Role.Office))["Authorization: ".Length..]);
        var took = new List<double>();
        for (var i = 0; i < WarmUp + Asked; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsStringAsync();
            answer.EnsureSuccessStatusCode();
            if (i >= WarmUp) took.Add(watch.Elapsed.TotalMilliseconds);
        }
        took.Sort();
        Console.WriteLine($"{path}: p50 {took[took.Count / 2]:0.0} ms, p95 {took[took.Count * 95 / 100]:0.0} ms");
        return took[took.Count * 95 / 100];
    }

    /// <summary>What stands open by street, and of that what is late: from the columns and by one GROUP BY.</summary>
    private static async Task<Figure> Counts(Microsoft.AspNetCore.Builder.WebApplication app, Columns columns)
    {
        var (boundary, now) = (app.Services.GetRequiredService<Register>().Tree.BoundaryOf(1), TimeProvider.System.GetUtcNow());
        await using var connection = await app.Services.GetRequiredService<Database>().Open();
        var (memory, sql) = (new List<double>(), new List<double>());
        for (var round = 0; round < 30; round++) memory.Add(await Runs.Time(() => Task.FromResult(columns.Standing(boundary, now, null, StandingBy.Street))));
        for (var round = 0; round < Runs.Rounds; round++)
            sql.Add(await Runs.Time(() => Sql.Scalar(connection, "SELECT count(*) FROM (SELECT street, state, count(*), sum(due_at < datetime('now')) FROM problems GROUP BY street, state)")));
        Console.WriteLine($"open by street: columns {Runs.Median(memory):0.00} ms, GROUP BY {Runs.Median(sql):0.0} ms");
        return Figure.Most("the dashboard's counts : GROUP BY", .01, Runs.Median(memory) / Runs.Median(sql));
    }
}
