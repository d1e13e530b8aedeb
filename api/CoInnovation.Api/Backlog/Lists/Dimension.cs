namespace CoInnovation.Api.Backlog.Lists;

/// <summary>Something that the rows of a group have in common.</summary>
/// <param name="Name">Its name in the API: a value of <c>ItemDimension</c>.</param>
/// <param name="Key">What makes the groups, on the alias <c>item</c>.</param>
internal sealed record Dimension(string Name, string Key)
{
    /// <summary>What a group shows, where that is not the key: an aggregate over it, or the key in a type that Npgsql knows.</summary>
    public string? Shown { get; init; }

    /// <summary>What the key needs beside the table, where it is none of its columns.</summary>
    public string? Join { get; init; }
}
