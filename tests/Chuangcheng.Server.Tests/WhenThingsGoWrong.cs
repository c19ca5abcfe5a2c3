using System.Diagnostics;
using System.Net.Http.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Verification;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests;

/// <summary>A full disk, a clock set back, two writers, a device that sends ten times: nothing acknowledged is lost, nothing is there twice.</summary>
public abstract class WhenThingsGoWrong(TestServer server)
{
    [Fact]
    public async Task ABatchSentTenTimesAtOnceIsOneRecordEach()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var batch = Enumerable.Range(0, 20).Select(i => (Id: Guid.CreateVersion7(), Body: district.Visit(TestDistrict.DepartmentItem, note: $"no {i}"))).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => batch.Select(async visit => ((int)(await inspector.PutAsJsonAsync($"/api/visits/{visit.Id}", visit.Body)).StatusCode, visit.Id))));
        answers.GroupBy(a => a.Id).ShouldAllBe(visit => visit.Count(a => a.Item1 == 201) == 1 && visit.Count(a => a.Item1 == 200) == 9);
        var ids = batch.Select(visit => visit.Id).ToList();
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        (await ledger.Visits.CountAsync(v => ids.Contains(v.Id))).ShouldBe(20);
        await inspector.Until("/api/problems", page => page["items"]!.AsArray() is [var only] && only!["count"]!.GetValue<int>() == 20);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class WhenThingsGoWrongOnSqlite(SqliteServer server) : WhenThingsGoWrong(server)
{
    [Fact]
    public async Task ASecondProgramThatWantsToWriteIsRefusedWithWhatToDo()
    {
        var folder = Directory.CreateTempSubdirectory("cc-two-").FullName;
        await using var first = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        await first.Services.Prepare();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "chuangcheng"), ["import", "units", "x.csv", "--data", folder, "--lang", "en"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var second = Process.Start(start)!;
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        second.ExitCode.ShouldBe(1);
        said.ShouldContain("server");
    }

    [Fact]
    public async Task AClockSetBackKeepsTheOrderOfTheChainAndTheLifeOfAProblem()
    {
        var folder = Directory.CreateTempSubdirectory("cc-clock-").FullName;
        var clock = new SetBack();
        await using var app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"), builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await app.Services.Prepare();
        await app.StartAsync();
        var own = new Standing(app);
        await own.InitializeAsync();
        var district = await own.ADistrict();
        var (street, office) = (await district.As(Role.Street), await district.As(Role.Office));
        var problem = await district.AProblem();
        clock.Back = TimeSpan.FromDays(2);
        (await street.Move(problem, "feedback", "done")).EnsureSuccessStatusCode();
        (await office.Move(problem, "close")).EnsureSuccessStatusCode();
        var after = await district.AProblem(TestDistrict.DepartmentItem);
        after["number"]!.GetValue<string>().ShouldNotBe(problem["number"]!.GetValue<string>());
        await app.Services.GetRequiredService<Chuangcheng.Server.Happenings.Pump>().Drain();
        (await Verify.Run(app.Services)).AllWell.ShouldBeTrue();
    }

    [Fact]
    public async Task AFullDiskRefusesInWordsAndTakesTheSameRecordLater()
    {
        var folder = Directory.CreateTempSubdirectory("cc-full-").FullName;
        if (!await Run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder)) Assert.Skip("A small disk cannot be made here.");
        try
        {
            await using var app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
            await app.Services.Prepare();
            await app.StartAsync();
            var own = new Standing(app);
            await own.InitializeAsync();
            var district = await own.ADistrict();
            var inspector = await district.As(Role.Inspector);
            var filler = Path.Combine(folder, "filler");
            Fill(filler);
            var kept = new List<Guid>();
            var refused = Guid.Empty;
            for (var i = 0; i < 2000 && refused == Guid.Empty; i++)
            {
                var id = Guid.CreateVersion7();
                var answer = await inspector.PutAsJsonAsync($"/api/visits/{id}", district.Visit(note: new string('满', 1900)));
                if (answer.IsSuccessStatusCode) kept.Add(id);
                else
                {
                    refused = id;
                    ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(a => a.Item1.ShouldBe(507, a.Item2), a => a.Item2.ShouldContain("disk-full"));
                }
            }
            refused.ShouldNotBe(Guid.Empty);
            File.Delete(filler);
            (await inspector.PutAsJsonAsync($"/api/visits/{refused}", district.Visit(note: new string('满', 1900)))).EnsureSuccessStatusCode();
            foreach (var id in kept) (await inspector.GetAsync($"/api/visits/{id}")).EnsureSuccessStatusCode();
        }
        finally
        {
            await Run("umount", "-l", folder);
        }
    }

    private static void Fill(string file)
    {
        using var stream = File.Create(file);
        var block = new byte[1 << 16];
        try
        {
            while (true) stream.Write(block);
        }
        catch (IOException)
        {
            // Full; room for the last log frames comes back with a little less.
            stream.SetLength(Math.Max(0, stream.Length - (1 << 20)));
        }
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class SetBack : TimeProvider
    {
        public TimeSpan Back { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - Back;
    }

    /// <summary>A server somebody else started.</summary>
    private sealed class Standing(WebApplication app) : TestServer(app)
    {
        protected override Task<(bool Present, string? Connection)> Storage() => Task.FromResult<(bool, string?)>((true, null));
    }
}

[Collection(nameof(OnPostgres))]
public sealed class WhenThingsGoWrongOnPostgres(PostgresServer server) : WhenThingsGoWrong(server)
{
    [Fact]
    public async Task TwoServersSentTheSameVisitKeepOne()
    {
        var district = await server.ADistrict();
        await using var second = Hosting.Build(new ServeOptions(Directory.CreateTempSubdirectory("cc-second-").FullName, server.Connection, "http://127.0.0.1:0"));
        await second.Services.Prepare();
        await second.StartAsync();
        var inspector = await district.As(Role.Inspector);
        using var other = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(second.Urls.First()) };
        other.DefaultRequestHeaders.Authorization = inspector.DefaultRequestHeaders.Authorization;
        for (var round = 0; round < 25; round++)
        {
            var (id, body) = (Guid.CreateVersion7(), district.Visit());
            var answers = await Task.WhenAll(inspector.PutAsJsonAsync($"/api/visits/{id}", body), other.PutAsJsonAsync($"/api/visits/{id}", body));
            answers.Select(a => (int)a.StatusCode).ShouldBe([200, 201], ignoreOrder: true);
        }
    }
}
