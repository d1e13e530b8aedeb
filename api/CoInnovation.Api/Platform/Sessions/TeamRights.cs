namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Until when a browser that opened the product team's link has its rights.</summary>
public static class TeamRights
{
    /// <summary>
    /// The condition that a row of <c>access.sessions</c> gives the product team's rights: as a person's session ends, so do these, and the seats of guests stay. Every statement that gives the rights asks it,
    /// in these words. Rows from before the two moments were noted have none: there it counts when the session began.
    /// </summary>
    /// <param name="session">The row's alias.</param>
    /// <param name="seenAfter">The moment's parameter after which the browser must have been here.</param>
    /// <param name="givenAfter">The moment's parameter after which the link must have been opened.</param>
    internal static string Hold(string session, string seenAfter, string givenAfter) =>
        $"({session}.is_product_team AND coalesce({session}.last_seen_at, {session}.created_at) > {seenAfter} AND coalesce({session}.product_team_since, {session}.created_at) > {givenAfter})";
}
