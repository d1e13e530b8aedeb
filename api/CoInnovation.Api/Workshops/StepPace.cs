using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.TakingTurns;

namespace CoInnovation.Api.Workshops;

/// <summary>How the time of a step is cut; what is null is as usual for its method.</summary>
/// <param name="Rounds">Of sheets that go round: in how many rounds its minutes are shared; null: each round has all of them.</param>
/// <param name="TopicMinutes">How long a topic is discussed.</param>
/// <param name="ExtensionMinutes">By how much a topic is extended.</param>
/// <param name="TurnSeconds">How long each speaks who is called up.</param>
public sealed record StepPace(int? Rounds = null, int? TopicMinutes = null, int? ExtensionMinutes = null, int? TurnSeconds = null)
{
    private static readonly StepPace AsUsual = new();

    /// <summary>The pace within its limits; null where it says nothing.</summary>
    public static StepPace? Checked(StepPace? pace)
    {
        if (pace is null || pace == AsUsual)
        {
            return null;
        }

        Within(pace.Rounds, 1, PassSheets.MostRounds, "rounds");
        Within(pace.TopicMinutes, 1, OpenTopic.LongestMinutes, "topicMinutes");
        Within(pace.ExtensionMinutes, 1, OpenTopic.LongestMinutes, "extensionMinutes");
        Within(pace.TurnSeconds, PassTurn.ShortestSeconds, PassTurn.LongestSeconds, "turnSeconds");
        return pace;
    }

    private static void Within(int? value, int least, int most, string field)
    {
        if (value < least || value > most)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Choose a number from {least} to {most}.", ["pace", field]);
        }
    }
}
