namespace CoInnovation.Api.Platform.Principals;

/// <summary>What a participant may do in a workshop.</summary>
public enum ParticipantRole
{
    Facilitator,
    Contributor,
    Observer,
}
