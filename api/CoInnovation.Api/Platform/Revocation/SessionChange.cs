namespace CoInnovation.Api.Platform.Revocation;

/// <summary>What became of a session, or of an access token, which is a program's.</summary>
internal enum SessionChange
{
    /// <summary>It has ended: nothing more may be sent.</summary>
    Ended,

    /// <summary>Its token is another one, as after signing in: come again with that.</summary>
    Renewed,

    /// <summary>It holds other rights than before.</summary>
    Rights,
}
