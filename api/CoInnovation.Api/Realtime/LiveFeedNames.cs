using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Realtime;

/// <summary>What clients call the feeds: a seat's own feed is <c>own</c>, whoever it is.</summary>
internal static class LiveFeedNames
{
    public const string Own = "own";

    public static string OnTheWire(string feed) => feed is Audience.Workshop or Audience.Facilitators ? feed : Own;
}
