namespace CoInnovation.Api.Platform.Principals;

/// <summary>What somebody may do in an organization; each may what those before it may, and nobody gives more than they have.</summary>
public enum MemberRole
{
    Member,
    Administrator,
    Owner,
}
