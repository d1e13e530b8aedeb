namespace CoInnovation.Api.Backlog.Items;

/// <summary>A name that is to be put in place of another one; null takes it away.</summary>
public sealed record NewName(string? Name);
