using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Simulation;

/// <summary>What must not reach whom, told from the commands and not from the feeds: hidden cards until somebody reveals them, ballots and tallies until somebody closes.</summary>
internal sealed class Secrets
{
    private readonly Dictionary<Guid, (Guid AuthorId, string Text)> _hidden = [];
    private readonly Dictionary<WireEvent, (int Changes, List<(Guid AuthorId, string Text)> Found)> _looked = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Guid> _closed = [];
    private readonly HashSet<Guid> _anonymous = [];
    private int _changes;

    public void Take(WorkshopEvent happened, Sent cause, Workshop after)
    {
        _changes += happened is CardWritten or CardEdited or CardWithdrawn or CardRevealed ? 1 : 0;
        switch (happened)
        {
            // What a group wrote is for everybody once its people come back.
            case CardWritten { Group: null } e when after.Step(e.StepId).Visibility == Visibility.Silent:
                _hidden[e.CardId] = (e.ParticipantId, e.Text.Text!);
                break;
            case CardEdited e when _hidden.ContainsKey(e.CardId):
                _hidden[e.CardId] = (e.ParticipantId, e.Text.Text!);
                break;
            case CardWithdrawn e:
                _hidden.Remove(e.CardId);
                break;
            case CardRevealed e when cause.Command is RevealCards:
                _hidden.Remove(e.CardId);
                break;
            case StepAdded { Step.Anonymous: true } e:
                _anonymous.Add(e.Step.StepId);
                break;
            case VotingRoundClosed when cause.Command is CloseVotingRound close:
                _closed.Add(close.RoundId);
                break;
            default:
                break;
        }
    }

    /// <summary>What is told to this seat that it must not know; null if nothing.</summary>
    public string? ToldTo(Guid participantId, WireEvent told)
    {
        if (Audience.OwnerOf(told.Data) is { } owner)
        {
            return owner == participantId ? null : $"what is for {owner} alone";
        }

        return told.Data switch
        {
            CardRevealed e when _anonymous.Contains(e.StepId) && (e.AuthorId ?? (object?)e.Side ?? e.OrganizationId) is not null => "who wrote an anonymous card",
            DoneCounted { ParticipantId: not null } e when _anonymous.Contains(e.StepId) => "who is done in an anonymous step",
            VotingRoundClosed e when !_closed.Contains(e.RoundId) => "the result of an open vote",
            VotersCounted e when told.Json != WireEvent.Of(e).Json => "how an open vote stands",
            _ => HiddenIn(told).FirstOrDefault(card => card.AuthorId != participantId) is { Text: not null } card ? $"the hidden card {card.Text}" : null,
        };
    }

    public string? ToldTo(Guid participantId, WorkshopBoard board) =>
        board.VotingRounds.Any(round => round.Open && round.Results is not null) || board.MirrorRounds.Any(round => round.Open && round.Results is not null) ? "the result of an open vote"
        : HiddenIn(WireEvent.JsonOf(board)).FirstOrDefault(card => card.AuthorId != participantId) is { Text: not null } card ? $"the hidden card {card.Text}" : null;

    /// <summary>Looked for once for all who are told the same, as long as the same cards are hidden.</summary>
    private List<(Guid AuthorId, string Text)> HiddenIn(WireEvent told)
    {
        if (!_looked.TryGetValue(told, out var looked) || looked.Changes != _changes)
        {
            _looked[told] = looked = (_changes, HiddenIn(told.Json));
        }

        return looked.Found;
    }

    private List<(Guid AuthorId, string Text)> HiddenIn(string json) =>
    [
        .. from card in _hidden
           where json.Contains(card.Key.ToString(), StringComparison.Ordinal) || json.Contains($"\"{card.Value.Text}\"", StringComparison.Ordinal)
           select card.Value,
    ];
}
