using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Bench.Questions;

/// <summary>
/// 128 connections send visits of 20 checks, one failed. Ours counts until every problem is in the ledger and every happening
/// sealed; the same server only reading the body is the ceiling; plain EF Core with one SaveChanges a request is the rival.
/// </summary>
internal static class VisitsOverHttp
{
    private const int Sites = 20_000, Connections = 128, Seconds = 6, Prepared = 60_000;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        using var scratch = new Scratch();
        await using var ours = await Served.Start(scratch.File("ours"), Sites, MapReading);
        await using var plain = await PlainServer.Start(scratch.File("plain"), Sites);
        var (signIn, signInPlain) = (await ours.SignIn(Role.Inspector), await plain.SignIn());
        var sent = 0;
        async Task<Wrk> Load(Uri server, LoadDistrict district, Func<Guid, string> path, string header, int seconds)
        {
            district.WriteVisits(scratch.File("requests"), sent, Prepared, path);
            sent += Prepared;
            var run = await Wrk.Run(server, scratch.File("requests"), header, Connections, seconds);
            if (run.Failed > 0) throw new InvalidOperationException($"{run.Failed} of {run.Done} requests failed.");
            return run;
        }
        async Task<double> Reading(int seconds)
        {
            var run = await Load(ours.Address, ours.District, id => $"/bench/read/{id}", signIn, seconds);
            Console.WriteLine($"read only       {run.Rate,9:N0} visits/s, p99 {run.Slowest1Percent}");
            return run.Rate;
        }
        async Task<(double Answered, double Whole)> Recording(int seconds)
        {
            var run = await Load(ours.Address, ours.District, id => $"/api/visits/{id}", signIn, seconds);
            var late = await ours.FollowedUp();
            var whole = run.Done / (run.Seconds + late);
            Console.WriteLine($"recorded        {run.Rate,9:N0} visits/s answered, p99 {run.Slowest1Percent}; {whole:N0} with problems opened, assigned and sealed, {late:0.0} s after the last answer");
            return (run.Rate, whole);
        }
        async Task<double> Plain(int seconds)
        {
            var run = await Load(plain.Address, plain.District, id => $"/visits/{id}", signInPlain, seconds);
            Console.WriteLine($"plain EF Core   {run.Rate,9:N0} visits/s, p99 {run.Slowest1Percent}");
            return run.Rate;
        }
        await Reading(2);
        await Recording(20);
        await Plain(2);
        var answered = new List<double>();
        var medians = await Runs.InTurns(_ => Reading(Seconds), async _ =>
        {
            var (rate, whole) = await Recording(Seconds);
            answered.Add(rate);
            return whole;
        }, _ => Plain(Seconds));
        Console.WriteLine($"answered : read only {Runs.Median(answered) / medians[0]:0.000}");
        return
        [
            Figure.Least("a visit over HTTP, problem assigned and sealed : reading it alone", .10, medians[1] / medians[0]),
            Figure.Least("a visit over HTTP, problem assigned and sealed : plain EF Core", 4, medians[1] / medians[2]),
        ];
    }

    /// <summary>The ceiling: the same pipeline and the same reading of the body, nothing else.</summary>
    private static void MapReading(WebApplication app) => app
        .MapPut("/bench/read/{id:guid}", (Guid id, JsonBody<VisitBody> body) => TypedResults.Ok(new { id, checks = body.Value.Checks!.Count(check => check!.Result == "fail") }))
        .AllowAnonymous();
}
