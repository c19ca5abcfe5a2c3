namespace Chuangcheng.Model;

/// <summary>What kind of "no" it is; decides the HTTP status.</summary>
public enum RefusalKind { BadInput = 400, NotSignedIn = 401, NotAllowed = 403, NotFound = 404, Conflict = 409, TooLarge = 413, TooMany = 429, NotReady = 503 }

/// <summary>
/// An expected "no": a stable code (never reused) that both languages word, and the arguments of that sentence.
/// </summary>
public sealed record Refusal(string Code, RefusalKind Kind, params IReadOnlyList<object> Arguments)
{
    /// <summary>The JSON field at fault, when it is bad input.</summary>
    public string? Field { get; init; }

    /// <summary>Further members of the answer, for programs (the allowed moves, the known id …).</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>();

    public Refusal At(string field) => this with { Field = field };

    public Refusal With(string name, object? value) =>
        this with { Details = new Dictionary<string, object?>(Details) { [name] = value } };
}

/// <summary>Carries refusals out of a use case, so that whatever it had begun is undone.</summary>
public sealed class Refused(params IReadOnlyList<Refusal> refusals) : Exception(string.Join(", ", refusals.Select(r => r.Code)))
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
