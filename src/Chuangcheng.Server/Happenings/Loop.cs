using Chuangcheng.Model.Happenings;

namespace Chuangcheng.Server.Happenings;

/// <summary>What follows from a happening: runs on the ledger it is given, in the transaction that marks it done.</summary>
internal sealed record Consequence(string Name, Func<Happening, FollowingUp, Task> Handle);

/// <summary>The table of consequences.</summary>
internal sealed class Loop
{
    private readonly Dictionary<Type, List<Consequence>> lines = [];

    public Loop When<T>(Func<T, FollowingUp, Task> handle) where T : Happening
    {
        if (!lines.TryGetValue(typeof(T), out var of)) lines[typeof(T)] = of = [];
        of.Add(new Consequence($"{handle.Method.DeclaringType!.Name}", (happening, up) => handle((T)happening, up)));
        return this;
    }

    public IReadOnlyList<Consequence> Of(Type happening) => lines.TryGetValue(happening, out var of) ? of : [];
}
