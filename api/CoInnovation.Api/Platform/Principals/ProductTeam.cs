namespace CoInnovation.Api.Platform.Principals;

/// <summary>The product team of the workspace. It has no seat: what it writes is sealed for the team as a whole.</summary>
public static class ProductTeam
{
    /// <summary>The owner under whose key its words are sealed.</summary>
    public static readonly Guid OwnerId = new("0e7e3f5a-5c0b-8d1e-9a57-7c0d5b1f2a46");
}
