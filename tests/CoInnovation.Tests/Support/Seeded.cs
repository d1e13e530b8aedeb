namespace CoInnovation.Tests.Support;

/// <summary>Numbers that look random and are the same for the same seed on every machine (SplitMix64).</summary>
internal sealed class Seeded(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool OneIn(int chance) => Below(chance) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }
}
