using System.Collections.Immutable;

namespace CoInnovation.Api.PainPoints;

/// <summary>An idea that was delivered for a pain point, and what people said about it.</summary>
public sealed record ReliefCheck(Guid IdeaId, ImmutableDictionary<Guid, ReliefAnswered> Answers)
{
    public static ReliefCheck Of(ReliefAsked asked) => new(asked.IdeaId, ImmutableDictionary<Guid, ReliefAnswered>.Empty);

    public ReliefCheck With(ReliefAnswered answer) => this with { Answers = Answers.SetItem(answer.ParticipantId, answer) };

    /// <summary>Have all of these organizations answered, and does everybody say that it is gone?</summary>
    public bool SaysSolved(IReadOnlyCollection<Guid> organizations) =>
        Answers.Values.All(answer => answer.Relief == Relief.Solved) && organizations.All(organization => Answers.Values.Any(answer => answer.OrganizationId == organization));
}
