using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Every route of the running server, against nobody, every role, and another district's data.</summary>
[Collection(nameof(OnSqlite))]
public sealed partial class EveryRoute(SqliteServer server)
{
    /// <summary>What each route asks for. A new route fails the test until it stands here.</summary>
    private static readonly Dictionary<string, Right?> Table = new()
    {
        ["POST /api/tokens"] = null, ["GET /api/me"] = Right.None, ["GET /api/units"] = Right.ReadRegister, ["GET /api/indicators"] = Right.ReadRegister, ["GET /api/site-types"] = Right.ReadRegister,
        ["GET /api/sites"] = Right.ReadRegister, ["GET /api/sites/{id}/checklist"] = Right.ReadRegister, ["PUT /api/photos/{sha256}"] = Right.KeepPhotos, ["HEAD /api/photos/{sha256}"] = Right.KeepPhotos,
        ["PATCH /api/photos/{sha256}"] = Right.KeepPhotos, ["GET /api/photos/{sha256}"] = Right.ReadLedger, ["GET /api/photos/{sha256}/thumbnail"] = Right.ReadLedger,
        ["PUT /api/visits/{id}"] = Right.RecordVisits, ["GET /api/visits/{id}"] = Right.ReadLedger,
        ["GET /api/problems"] = Right.ReadLedger, ["GET /api/problems/{id}"] = Right.ReadLedger, ["POST /api/problems/{id}/moves"] = Right.MoveProblems, ["GET /api/measures"] = Right.ReadMeasures,
        ["GET /api/measures/{name}"] = Right.ReadMeasures, ["GET /api/measures/{name}/records"] = Right.ReadMeasures,
        ["GET /api/accounts"] = Right.ManageAccounts, ["POST /api/accounts"] = Right.ManageAccounts, ["POST /api/accounts/{id}/changes"] = Right.ManageAccounts, ["GET /api/happenings"] = Right.ReadHistory,
        ["GET /api/units/{id}"] = Right.ReadRegister, ["PUT /api/units/{id}"] = Right.ManageRegister, ["POST /api/units/{id}/changes"] = Right.ManageRegister,
        ["GET /api/people"] = Right.KeepRegister, ["PUT /api/people/{id}"] = Right.KeepRegister, ["DELETE /api/people/{id}"] = Right.ManageRegister, ["GET /api/people/{id}/handover"] = Right.KeepRegister,
        ["POST /api/people/{id}/handover"] = Right.KeepRegister, ["GET /api/posts"] = Right.KeepRegister, ["PUT /api/posts/{id}"] = Right.KeepRegister, ["PUT /api/posts/{id}/holder"] = Right.KeepRegister,
        ["GET /api/duties"] = Right.ReadLedger, ["PUT /api/duties/{id}"] = Right.KeepRegister, ["PUT /api/duties/{id}/claim"] = Right.RecordVisits, ["GET /api/chain"] = Right.ReadLedger,
        ["GET /api/chain/gaps"] = Right.ReadLedger, ["GET /api/chain-templates"] = Right.ReadRegister, ["PUT /api/chain-templates/{id}"] = Right.KeepRegister,
        ["GET /api/editions"] = Right.ReadRegister, ["GET /api/editions/{from}/to/{to}"] = Right.ReadRegister, ["GET /api/editions/{from}/to/{to}/mappings"] = Right.ReadRegister,
        ["PUT /api/editions/{from}/to/{to}/mappings"] = Right.ManageRegister, ["GET /api/sites/{id}"] = Right.ReadRegister, ["PUT /api/sites/{id}"] = Right.KeepRegister,
        ["POST /api/sites/{id}/changes"] = Right.KeepRegister, ["GET /api/sites/{id}/surroundings"] = Right.ReadRegister, ["GET /api/facilities"] = Right.ReadRegister, ["PUT /api/facilities/{id}"] = Right.KeepRegister,
        ["GET /api/rounds"] = Right.ReadLedger, ["GET /api/rounds/{id}"] = Right.ReadLedger, ["GET /api/rounds/{id}/sites"] = Right.ReadLedger, ["PUT /api/rounds/{id}"] = Right.PlanInspections,
        ["POST /api/rounds/{id}/submit"] = Right.RecordVisits, ["POST /api/rounds/{id}/cancel"] = Right.PlanInspections, ["POST /api/rounds/rechecks"] = Right.PlanInspections,
        ["POST /api/problems/{id}/alike"] = Right.PlanInspections, ["GET /api/coverage"] = Right.ReadLedger, ["GET /api/problems/{id}/duplicates"] = Right.ReadLedger, ["GET /api/problems/{id}/fix"] = Right.ReadLedger,
        ["PUT /api/problems/{id}/fix"] = Right.MoveProblems, ["PUT /api/problems/{id}/milestones/{seq:int}"] = Right.MoveProblems, ["GET /api/sites/{site}/plans"] = Right.ReadLedger,
        ["PUT /api/sites/{site}/plans/{id}"] = Right.PlanInspections, ["GET /api/special-periods"] = Right.ReadLedger, ["PUT /api/special-periods/{id}"] = Right.PlanInspections,
        ["DELETE /api/special-periods/{id}"] = Right.PlanInspections, ["GET /api/imports"] = Right.ManageRegister, ["POST /api/imports/{id}/undo"] = Right.ManageRegister,
        ["PUT /api/patrols/{id}"] = Right.RecordVisits, ["GET /api/patrols/{id}"] = Right.ReadLedger, ["GET /api/rounds/{id}/patrols"] = Right.ReadLedger, ["GET /api/rounds/{id}/draw"] = Right.ReadLedger, ["GET /api/rounds/{id}/order"] = Right.ReadLedger,
        ["GET /api/rounds/{id}/score"] = Right.ReadLedger, ["GET /api/rounds/{id}/against/{before}"] = Right.ReadLedger, ["GET /api/coverage/matrix"] = Right.ReadLedger, ["GET /api/visits"] = Right.ReadLedger,
        ["GET /api/self-check.xlsx"] = Right.RecordVisits, ["POST /api/self-check"] = Right.RecordVisits, ["POST /api/imports/visits"] = Right.PlanInspections, ["POST /api/imports/sites"] = Right.KeepRegister,
        ["GET /api/import-maps"] = Right.KeepRegister, ["PUT /api/import-maps/{id}"] = Right.KeepRegister, ["GET /api/sites/clusters"] = Right.ReadRegister, ["POST /api/sites/bulk"] = Right.KeepRegister,
        ["GET /api/office-card"] = Right.ReadRegister, ["PUT /api/office-card"] = Right.PlanInspections, ["POST /api/duties/reassign"] = Right.KeepRegister,
        ["GET /api/schemes"] = Right.ReadMeasures, ["PUT /api/schemes/{id}"] = Right.KeepAssessments, ["GET /api/assessments"] = Right.ReadMeasures, ["GET /api/assessments/categories"] = Right.ReadMeasures,
        ["GET /api/assessments/{period}"] = Right.ReadMeasures, ["PUT /api/assessments/{period}"] = Right.KeepAssessments, ["GET /api/assessments/{period}/{unit}"] = Right.ReadMeasures,
        ["GET /api/assessments/{period}/{unit}/what-if"] = Right.ReadMeasures, ["POST /api/assessments/{period}/publish"] = Right.KeepAssessments, ["GET /api/assessments/{period}/proof"] = Right.ReadMeasures,
        ["GET /api/assessments/{period}/book.xlsx"] = Right.Export, ["PUT /api/assessments/{period}/figures"] = Right.KeepAssessments, ["POST /api/assessments/{period}/flags"] = Right.KeepAssessments,
        ["GET /api/appeals"] = Right.ReadMeasures, ["PUT /api/appeals/{id}"] = Right.MoveProblems, ["POST /api/appeals/{id}/decision"] = Right.KeepAssessments, ["GET /api/negative-events"] = Right.ReadMeasures,
        ["PUT /api/negative-events/{id}"] = Right.KeepAssessments, ["GET /api/outside-results"] = Right.ReadMeasures, ["GET /api/outside-results/cycle"] = Right.ReadMeasures, ["PUT /api/outside-results/{id}"] = Right.PlanInspections, ["GET /api/burden"] = Right.ReadMeasures,
        ["GET /api/events"] = Right.ReadLedger,
        ["GET /accounts"] = Right.ManageAccounts, ["POST /accounts"] = Right.ManageAccounts, ["POST /accounts/{id}"] = Right.ManageAccounts,
        ["GET /problems"] = Right.ReadLedger, ["GET /problems/{id}"] = Right.ReadLedger, ["POST /problems/{id}/moves"] = Right.MoveProblems, ["GET /todo"] = Right.ReadLedger,
        ["GET /problems/export.xlsx"] = Right.Export, ["GET /measures"] = Right.ReadMeasures, ["GET /measures/catalogue"] = Right.ReadMeasures, ["GET /measures/{name}/table.xlsx"] = Right.Export, ["GET /measures/{name}/table.csv"] = Right.Export, ["GET /measures/{name}"] = Right.ReadMeasures, ["GET /measures/{name}/records"] = Right.ReadMeasures,
        ["GET /api/reports"] = Right.ReadLedger, ["GET /api/reports/{id}"] = Right.ReadLedger, ["PUT /api/reports/{id}"] = Right.RecordVisits, ["POST /api/reports/{id}/confirm"] = Right.RecordVisits,
        ["GET /api/results"] = Right.ReadLedger, ["GET /api/results/sums"] = Right.ReadLedger, ["GET /api/synonyms"] = Right.ReadLedger, ["PUT /api/synonyms"] = Right.PlanInspections,
        ["GET /reports"] = Right.ReadLedger, ["POST /reports"] = Right.RecordVisits, ["GET /reports/{id}"] = Right.ReadLedger, ["POST /reports/{id}/confirm"] = Right.RecordVisits,
        ["GET /results"] = Right.ReadLedger, ["POST /results/synonyms"] = Right.PlanInspections, ["GET /results/export.xlsx"] = Right.Export,
        ["GET /api/supervision-letters/{unit}.docx"] = Right.PlanInspections, ["GET /api/supervision-letters/{unit}.pdf"] = Right.PlanInspections, ["GET /problems/supervision"] = Right.PlanInspections,
        ["GET /api/problems/{id}/papers/{kind}.docx"] = Right.ReadLedger, ["GET /api/problems/{id}/papers/{kind}.pdf"] = Right.ReadLedger,
        ["GET /api/bulletin-series"] = Right.EditBulletins, ["PUT /api/bulletin-series/{id}"] = Right.EditBulletins, ["GET /api/news"] = Right.SubmitNews, ["PUT /api/news/{id}"] = Right.SubmitNews,
        ["POST /api/reports/{id}/news"] = Right.SubmitNews, ["POST /reports/{id}/news"] = Right.SubmitNews, ["POST /api/news/{id}/decline"] = Right.EditBulletins, ["POST /api/news/{id}/upward"] = Right.EditBulletins, ["PUT /api/news/{id}/figures/{seq:int}"] = Right.EditBulletins, ["POST /api/news/{id}/figures/refresh"] = Right.EditBulletins,
        ["PUT /api/news/{id}/template"] = Right.EditBulletins, ["GET /api/bulletins"] = Right.ReadLedger, ["GET /api/bulletins/{id}"] = Right.ReadLedger, ["PUT /api/bulletins/{id}"] = Right.EditBulletins,
        ["PUT /api/bulletins/{id}/contents"] = Right.EditBulletins, ["POST /api/bulletins/{id}/steps"] = Right.HandleBulletins, ["GET /api/bulletins/{id}.json"] = Right.ReadLedger, ["GET /api/bulletins/{id}.docx"] = Right.ReadLedger,
        ["GET /api/bulletins/{id}.pdf"] = Right.ReadLedger, ["GET /api/bulletins/{id}.html"] = Right.ReadLedger, ["POST /api/bulletins/{id}/release"] = Right.EditBulletins, ["PUT /api/archive/{id}"] = Right.EditBulletins,
        ["POST /api/bulletins/{id}/mail"] = Right.EditBulletins, ["GET /api/practices"] = Right.ReadLedger, ["PUT /api/practices/{id}"] = Right.EditBulletins,
        ["GET /api/submissions"] = Right.KeepMaterials, ["PUT /api/submissions/{id}"] = Right.EditBulletins, ["GET /api/submissions/{id}"] = Right.KeepMaterials, ["GET /api/submissions/{id}/materials"] = Right.KeepMaterials,
        ["PUT /api/submissions/{id}/materials/{material}"] = Right.KeepMaterials, ["DELETE /api/submissions/{id}/materials/{material}"] = Right.KeepMaterials, ["POST /api/submissions/{id}/fill"] = Right.EditBulletins,
        ["GET /api/submissions/{id}/package.zip"] = Right.EditBulletins, ["GET /feeds/bulletins.atom"] = null, ["GET /public/bulletins"] = null, ["GET /public/bulletins/{id}"] = null, ["GET /public/bulletins/{id}.docx"] = null,
        ["GET /bulletins"] = Right.ReadLedger, ["POST /bulletins"] = Right.EditBulletins, ["POST /bulletins/news"] = Right.SubmitNews, ["POST /bulletins/news/{id}"] = Right.EditBulletins, ["POST /bulletins/template"] = Right.EditBulletins,
        ["POST /bulletins/series"] = Right.EditBulletins, ["GET /bulletins/{id}"] = Right.ReadLedger, ["POST /bulletins/{id}/contents"] = Right.EditBulletins, ["POST /bulletins/{id}/news/{item}"] = Right.EditBulletins,
        ["POST /bulletins/{id}/steps"] = Right.HandleBulletins, ["POST /bulletins/{id}/release"] = Right.EditBulletins, ["POST /bulletins/{id}/mail"] = Right.EditBulletins, ["GET /archive"] = Right.ReadLedger,
        ["GET /bulletins/minutes"] = Right.EditBulletins, ["POST /bulletins/minutes"] = Right.EditBulletins, ["GET /api/assessments/{period}/notice.docx"] = Right.KeepAssessments, ["GET /api/assessments/{period}/notice.pdf"] = Right.KeepAssessments,
        ["GET /archive/import"] = Right.EditBulletins, ["POST /archive/import"] = Right.EditBulletins, ["POST /archive/import/confirmed"] = Right.EditBulletins,
        ["GET /practices/new"] = Right.EditBulletins, ["POST /practices"] = Right.EditBulletins, ["GET /submission"] = Right.KeepMaterials, ["POST /submission"] = Right.EditBulletins, ["POST /submission/{id}/fill"] = Right.EditBulletins,
        ["POST /submission/{id}/materials"] = Right.KeepMaterials,
        ["POST /problems/views"] = Right.ReadLedger, ["POST /problems/views/{id}/delete"] = Right.ReadLedger, ["POST /problems/batch"] = Right.MoveProblems, ["POST /problems/sheets.docx"] = Right.ReadLedger, ["POST /problems/sheets.pdf"] = Right.ReadLedger, ["POST /problems/batch/{batch}/undo"] = Right.MoveProblems,
        ["GET /problems/paste"] = Right.PlanInspections, ["POST /problems/paste"] = Right.PlanInspections, ["POST /problems/paste/register"] = Right.PlanInspections,
        ["GET /problems/template"] = Right.PlanInspections, ["POST /problems/template"] = Right.PlanInspections, ["POST /problems/template/columns"] = Right.PlanInspections,
        ["GET /command"] = Right.ReadMeasures, ["GET /indicators"] = Right.ReadRegister, ["GET /indicators/{code}"] = Right.ReadRegister, ["GET /indicators/editions"] = Right.ReadRegister,
        ["GET /indicators/editions/{code}"] = Right.ManageRegister, ["POST /indicators/editions/new"] = Right.ManageRegister, ["POST /indicators/editions/{code}"] = Right.ManageRegister, ["POST /indicators/editions/{code}/gone"] = Right.ManageRegister,
        ["PUT /api/editions/{code}"] = Right.ManageRegister, ["PUT /api/editions/{code}/items/{item}"] = Right.ManageRegister, ["DELETE /api/editions/{code}"] = Right.ManageRegister,
        ["POST /indicators/editions"] = Right.ManageRegister,
        ["GET /system"] = Right.ReadRegister, ["GET /system/units"] = Right.ReadRegister, ["POST /system/units"] = Right.ManageRegister, ["POST /system/units/{id}"] = Right.ManageRegister,
        ["GET /system/people"] = Right.KeepRegister, ["POST /system/people"] = Right.KeepRegister, ["POST /system/people/{id}"] = Right.KeepRegister, ["POST /system/people/{id}/posts"] = Right.KeepRegister,
        ["POST /system/people/{id}/posts/{post}"] = Right.KeepRegister, ["GET /system/roles"] = Right.ReadRegister, ["GET /system/calendar"] = Right.ReadRegister, ["GET /system/imports"] = Right.ManageRegister, ["POST /system/imports"] = Right.ManageRegister,
        ["POST /system/imports/{id}/undo"] = Right.ManageRegister, ["GET /system/audit"] = Right.ReadHistory, ["GET /system/settings"] = Right.PlanInspections, ["POST /system/settings"] = Right.PlanInspections,
        ["GET /inspections"] = Right.ReadLedger, ["GET /inspections/new"] = Right.PlanInspections, ["POST /inspections/new"] = Right.PlanInspections, ["GET /inspections/{id}"] = Right.ReadLedger,
        ["POST /inspections/{id}/submit"] = Right.RecordVisits, ["POST /inspections/{id}/cancel"] = Right.PlanInspections, ["POST /inspections/{id}/walked"] = Right.RecordVisits,
        ["GET /inspections/{id}/draw"] = Right.ReadLedger, ["GET /inspections/{id}/order"] = Right.ReadLedger, ["GET /inspections/{id}/score"] = Right.ReadLedger, ["GET /inspections/compare"] = Right.ReadLedger,
        ["GET /inspections/coverage"] = Right.ReadLedger, ["GET /inspections/visits"] = Right.ReadLedger, ["GET /visits/{id}"] = Right.ReadLedger, ["GET /inspections/self-check"] = Right.RecordVisits,
        ["GET /inspections/self-check.xlsx"] = Right.RecordVisits, ["POST /inspections/self-check"] = Right.RecordVisits, ["GET /inspections/import"] = Right.PlanInspections,
        ["POST /inspections/import"] = Right.PlanInspections, ["POST /inspections/maps"] = Right.PlanInspections,
        ["GET /sites"] = Right.ReadRegister, ["POST /sites/bulk"] = Right.KeepRegister, ["GET /sites/import"] = Right.KeepRegister, ["POST /sites/import"] = Right.KeepRegister, ["GET /sites/cards"] = Right.KeepRegister,
        ["POST /sites/office-card"] = Right.PlanInspections, ["GET /sites/{id}"] = Right.ReadRegister, ["POST /sites/{id}/changes"] = Right.KeepRegister, ["GET /q/{id}"] = null,
        ["GET /responsibility"] = Right.ReadLedger, ["GET /responsibility/gaps"] = Right.ReadLedger, ["GET /responsibility/handover"] = Right.KeepRegister, ["GET /responsibility/handover/{id}"] = Right.KeepRegister,
        ["POST /responsibility/handover/{id}"] = Right.KeepRegister, ["GET /responsibility/reassign"] = Right.KeepRegister, ["POST /responsibility/reassign"] = Right.KeepRegister,
        ["GET /assessments"] = Right.ReadMeasures, ["GET /assessments/categories"] = Right.ReadMeasures, ["GET /assessments/{period}"] = Right.ReadMeasures, ["GET /assessments/{period}/{unit}"] = Right.ReadMeasures,
        ["POST /assessments"] = Right.KeepAssessments, ["POST /assessments/{period}/publish"] = Right.KeepAssessments, ["POST /appeals"] = Right.MoveProblems, ["POST /appeals/{id}/decision"] = Right.KeepAssessments,
        ["GET /api/roll-ups"] = Right.ReadRollUps, ["GET /api/roll-ups/{period}"] = Right.ReadRollUps, ["GET /api/roll-ups/{period}/book.xlsx"] = Right.ReadRollUps,
        ["GET /roll-ups"] = Right.ReadRollUps, ["GET /roll-ups/{period}"] = Right.ReadRollUps,
        ["GET /api/schemes/{id}"] = Right.ReadMeasures, ["GET /api/flags"] = Right.ReadMeasures,
        ["GET /assessments/schemes"] = Right.ReadMeasures, ["GET /assessments/schemes/new"] = Right.KeepAssessments, ["GET /assessments/schemes/{id}"] = Right.ReadMeasures, ["POST /assessments/schemes/{id}"] = Right.KeepAssessments,
        ["GET /assessments/{period}/figures"] = Right.KeepAssessments, ["POST /assessments/{period}/figures"] = Right.KeepAssessments, ["GET /assessments/negative"] = Right.ReadMeasures, ["POST /assessments/negative"] = Right.KeepAssessments,
        ["GET /assessments/outside"] = Right.ReadMeasures, ["POST /assessments/outside"] = Right.PlanInspections, ["GET /assessments/flags"] = Right.ReadMeasures, ["POST /assessments/{period}/flags"] = Right.KeepAssessments,
        ["GET /burden"] = Right.ReadMeasures, ["GET /wall"] = Right.ReadMeasures,
        ["GET /api/field/day"] = Right.ReadLedger, ["PUT /api/suggestions/{id}"] = Right.None, ["GET /field/{**name}"] = null, ["HEAD /field/{**name}"] = null,
        ["GET /suggestions"] = Right.None, ["POST /suggestions"] = Right.None,
        ["GET /"] = null, ["GET /sign-in"] = null, ["POST /sign-in"] = null, ["POST /sign-out"] = null, ["GET /setup"] = null, ["POST /setup"] = null, ["GET /health/live"] = null,
        ["GET /health/ready"] = null, ["GET /metrics"] = null, ["GET /openapi/{documentName}.json"] = null, ["GET /assets/{hash}/{**name}"] = null, ["HEAD /assets/{hash}/{**name}"] = null, ["GET /display"] = null,
    };

    private IEnumerable<(string Name, string Method, RouteEndpoint Route)> Routes() =>
        server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(route =>
            (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                ($"{method} {Plain(route)}", method, route))).Where(r => !r.Item1.StartsWith("GET /design", StringComparison.Ordinal)).DistinctBy(r => r.Item1);

    private static string Plain(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/').Replace(":guid", "", StringComparison.Ordinal);

    [Fact]
    public void AsksForWhatTheTableSaysAndNoneIsForgotten()
    {
        var found = Routes().ToDictionary(r => r.Name, r => r.Route.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : (Right?)(r.Route.Metadata.GetMetadata<Needs>()?.Right ?? (Right)(-1)));
        found.OrderBy(f => f.Key, StringComparer.Ordinal).ShouldBe(Table.OrderBy(t => t.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task IsClosedToNobodyAndToEveryRoleWithoutItsRight()
    {
        var district = await server.ADistrict();
        foreach (var (name, method, route) in Routes().Where(r => Table[r.Name] is not null))
        {
            using var nobody = server.Client();
            var api = name.Contains(" /api/", StringComparison.Ordinal);
            ((int)(await Ask(nobody, method, route, Guid.CreateVersion7())).StatusCode).ShouldBe(api ? 401 : 302, name);
            foreach (var role in Enum.GetValues<Role>())
            {
                var client = api ? await district.As(role) : await WithCookie(district, role);
                var status = (int)(await Ask(client, method, route, Guid.CreateVersion7())).StatusCode;
                if (Rights.Of(role).HasFlag(Table[name]!.Value)) status.ShouldNotBe(403, $"{name} as {role}");
                else status.ShouldBe(403, $"{name} as {role}");
                status.ShouldBeLessThan(500, $"{name} as {role}");
            }
        }
    }

    [Fact]
    public async Task HidesAnotherDistrictsData()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var visit = Guid.CreateVersion7();
        (await (await district.As(Role.Inspector)).PutAsJsonAsync($"/api/visits/{visit}", district.Visit())).EnsureSuccessStatusCode();
        var stranger = await server.ADistrict();
        foreach (var role in new[] { Role.Office, Role.Leader, Role.Inspector, Role.Street, Role.Department })
        {
            var client = await stranger.As(role);
            foreach (var path in new[] { $"/api/problems/{problem["id"]}", $"/api/visits/{visit}", $"/api/sites/{district.Site}/checklist" })
                ((int)(await client.GetAsync(path)).StatusCode).ShouldBe(404, $"{path} as {role}");
            ((int)(await client.GetAsync($"/api/problems?unit={district.Street}")).StatusCode).ShouldBe(400);
            ((int)(await client.GetAsync($"/api/measures/problems-found?unit={district.Street}")).StatusCode).ShouldBe(400);
            ((int)(await (await WithCookie(stranger, role)).GetAsync($"/problems/{problem["id"]}")).StatusCode).ShouldBe(404);
            if (role is not Role.Leader) ((int)(await client.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit())).StatusCode).ShouldBe(400);
        }
    }

    private async Task<HttpClient> WithCookie(TestDistrict district, Role role)
    {
        var client = server.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"cc-session={(await district.As(role)).DefaultRequestHeaders.Authorization!.Parameter}");
        return client;
    }

    private static HttpContent? Body(string method, string path) => method is not ("POST" or "PUT" or "PATCH") ? null
        : path.StartsWith("/api/", StringComparison.Ordinal) ? JsonContent.Create(new { }) : new FormUrlEncodedContent([new("move", "sign")]);

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string method, RouteEndpoint route, Guid id)
    {
        var path = Placeholder().Replace(Plain(route), given => given.Groups[1].Value switch
        {
            "sha256" => new string('d', 64), "name" => "problems-found", "seq" => "1", "from" => "a", "to" => "b", "code" => "x", "kind" => "assignment",
            _ => $"{id}",
        });
        // A stream never ends: its headers are the answer.
        using var answer = await client.SendAsync(new(new HttpMethod(method), path) { Content = Body(method, path) }, HttpCompletionOption.ResponseHeadersRead);
        return answer;
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
