using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuangcheng.Server.Inspections;

/// <summary>A visit as a device sends it.</summary>
/// <param name="SiteId">The registered site, or null at a free place.</param>
/// <param name="Place">A free place (R-SITE-02): its words alone, or an object with unit, address, type and coordinates.</param>
/// <param name="Position">Where the finding was made, read once when it was saved; kept only with a finding, and left out by whoever does not want it.</param>
/// <param name="Kind">round, patrol, fullCoverage, special, unannounced, supervision, recheck or mock.</param>
public sealed record VisitBody(
    Guid? SiteId, [property: JsonConverter(typeof(PlaceJson))] PlaceBody? Place, string? Kind, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    Guid? Round, IReadOnlyList<CheckBody?>? Checks, PositionBody? Position = null);

/// <param name="Unit">The unit on whose ground it lies; left out, the inspector's own.</param>
/// <param name="Type">Site type code, as ST03.</param>
/// <param name="Datum">wgs84, gcj02 or cgcs2000; left out, wgs84.</param>
public sealed record PlaceBody(string? Address, string? Unit, string? Type, double? Longitude, double? Latitude, string? Datum);

/// <param name="Datum">wgs84, gcj02 or cgcs2000; left out, wgs84.</param>
public sealed record PositionBody(double? Longitude, double? Latitude, string? Datum);

/// <param name="Item">Item code, as CK-S001.</param>
/// <param name="Result">pass, fail, notApplicable or notObserved: the inspector's verdict.</param>
/// <param name="Count">Occurrences, or the amount measured.</param>
/// <param name="Photos">SHA-256 of each photo; the bytes may come later.</param>
public sealed record CheckBody(
    string? Item, string? Result, int? Count, string? Note, IReadOnlyList<string?>? Photos, bool FixedOnTheSpot = false);

/// <summary>What was recorded.</summary>
/// <param name="Problems">Problems the failed checks opened or added to; filled within a second of the recording.</param>
/// <param name="Awaiting">Photos not yet here.</param>
/// <param name="Warnings">Verdicts that contradict their own count; nothing is overruled.</param>
/// <param name="Longitude">Of the free place, or of the finding; WGS-84.</param>
public sealed record VisitAnswer(
    Guid Id, string Kind, Guid? SiteId, string? Place, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, DateTimeOffset RecordedAt, Guid? Round,
    IReadOnlyList<CheckAnswer> Checks, IReadOnlyList<VisitProblem> Problems, IReadOnlyList<string> Awaiting, IReadOnlyList<CheckWarning> Warnings, double? Longitude, double? Latitude);

public sealed record CheckAnswer(
    string Item, string Result, int? Count, string? Note, IReadOnlyList<string> Photos, bool FixedOnTheSpot);

/// <param name="Opened">False when the check was added to a problem already open (R-LED-03).</param>
public sealed record VisitProblem(Guid Id, string Number, string Item, string State, bool Opened);

/// <param name="Code">count-says-pass or count-says-fail.</param>
public sealed record CheckWarning(string Item, string Code, string Message);

/// <summary>Reads a place given as words or as an object.</summary>
internal sealed class PlaceJson : JsonConverter<PlaceBody>
{
    public override PlaceBody? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new PlaceBody(reader.GetString(), null, null, null, null, null)
            : JsonSerializer.Deserialize<PlaceBody>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, PlaceBody value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
