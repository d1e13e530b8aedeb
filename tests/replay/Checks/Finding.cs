namespace CoInnovation.Replay.Checks;

/// <summary>One statement about the replay, and everything that speaks against it.</summary>
public sealed record Finding(string Claim, IReadOnlyList<string> Against)
{
    public bool Holds => Against.Count == 0;

    public override string ToString() => Holds ? $"pass  {Claim}" : $"FAIL  {Claim}\n{string.Join('\n', Against.Take(5).Select(one => $"        {one}"))}{(Against.Count > 5 ? $"\n        and {Against.Count - 5} more" : "")}";
}
