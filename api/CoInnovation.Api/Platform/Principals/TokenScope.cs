namespace CoInnovation.Api.Platform.Principals;

/// <summary>What an access token may be used for.</summary>
public enum TokenScope
{
    BacklogRead,
    BacklogWrite,
    Export,
}
