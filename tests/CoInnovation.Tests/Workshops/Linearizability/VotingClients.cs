using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops.Linearizability;

/// <summary>
/// Some clients that vote in one workshop, a few of them for each person, over any of the nodes at each call. Some do not wait for the answer: a part of those ask again
/// with the same command, over any node, and of the others it stays open whether it took effect.
/// </summary>
internal sealed class VotingClients(StreamKey workshop, IReadOnlyList<Mailboxes<Workshop>> nodes, ulong seed)
{
    public const int People = 8;
    public const int Cards = 3;
    public const int Budget = 4;
    public const int MaxPerCard = 2;

    private static readonly Guid Round = Room.Id("round");
    private static readonly CommandSet<Workshop> Commands = WorkshopsModule.Commands();
    private readonly ConcurrentBag<VotingCall> _calls = [];
    private long _clock;

    public static VotingModel Model { get; } = VotingModel.Of(Cards, Budget, MaxPerCard);

    /// <summary>The workshop as the clients find it: everybody is in, the cards are open, and so is the vote.</summary>
    public static Room Opened()
    {
        var room = new Room(Side.Vendor);
        foreach (var number in Enumerable.Range(4, People - 3))
        {
            room.Join(Name(number - 1), Side.Vendor);
        }

        room.Start(Method.SilentWriting, "cards", Visibility.Open);
        foreach (var card in Enumerable.Range(0, Cards))
        {
            room.Write(Name(card), $"card {card}");
        }

        room.Open(VotingMethod.Dots, [.. Enumerable.Range(0, Cards).Select(Card)], Budget, MaxPerCard);
        return room;
    }

    /// <summary>Everything that was called, when all are done.</summary>
    public async Task<IReadOnlyList<VotingCall>> RunAsync()
    {
        var dice = new Seeded(seed);
        var clients = 8 + dice.Below(25);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client =>
        {
            var own = new Seeded(dice.Next());
            return Task.Run(() => RunAsync(client, own));
        }));
        foreach (var node in nodes)
        {
            await ReadAsync(clients, node);
        }

        return [.. _calls];
    }

    private static string Name(int person) => $"Vendor {person + 1}";

    private static Guid Card(int card) => Room.Id($"card {card}");

    private async Task RunAsync(int client, Seeded dice)
    {
        for (var call = 0; call < 4; call++)
        {
            var node = dice.Pick(nodes);
            if (dice.OneIn(5))
            {
                await ReadAsync(client, node);
            }
            else
            {
                await SendAsync(client, Next(client, dice), dice);
            }
        }
    }

    private static VotingOperation Next(int client, Seeded dice) => dice.Below(40) switch
    {
        0 => new VotingOperation.Close(),
        < 3 => new VotingOperation.Withdraw(dice.Below(Cards)),
        < 9 => new VotingOperation.Edit(dice.Below(Cards), 1 + dice.Below(1_000)),
        _ => new VotingOperation.Place(client % People, dice.Below(Cards), dice.Below(MaxPerCard + 2)),
    };

    private async Task SendAsync(int client, VotingOperation operation, Seeded dice)
    {
        var submission = SubmissionOf(operation);
        var called = Interlocked.Increment(ref _clock);
        string? answer = null;
        var version = 0L;
        for (var attempt = 0; answer is null && (attempt == 0 || dice.OneIn(2)); attempt++)
        {
            var calledAgain = Interlocked.Increment(ref _clock);
            using var patience = new CancellationTokenSource();
            if (dice.OneIn(6))
            {
                await patience.CancelAsync();
            }

            try
            {
                (answer, version) = (VotingModel.Ok, (await dice.Pick(nodes).SubmitAsync(workshop, submission, patience.Token)).Version);
            }
            catch (CodedException refused)
            {
                answer = refused.Code;
                if (attempt > 0)
                {
                    // Refused on this way; on the one before it may still be under way, and take effect.
                    _calls.Add(new VotingCall(client, operation, called, VotingCall.Never, Answer: null));
                    called = calledAgain;
                }
            }
            catch (Exception fault) when (fault is OperationCanceledException or EventStoreException { IsRetryable: true })
            {
                // Nobody knows.
            }
        }

        _calls.Add(new VotingCall(client, operation, called, answer is null ? VotingCall.Never : Interlocked.Increment(ref _clock), answer, version));
    }

    private async Task ReadAsync(int client, Mailboxes<Workshop> node)
    {
        var called = Interlocked.Increment(ref _clock);
        try
        {
            var (state, version) = await node.ReadAsync(workshop, TestContext.Current.CancellationToken);
            _calls.Add(new VotingCall(client, new VotingOperation.Read(), called, Interlocked.Increment(ref _clock), Seen(state).ToString(), version));
        }
        catch (EventStoreException fault) when (fault.IsRetryable)
        {
            // Nothing was read, so nothing was said.
        }
    }

    private static VotingModel Seen(Workshop state)
    {
        var round = state.Round(Round);
        var dots =
            from person in Enumerable.Range(0, People)
            from entry in state.SeatOf(Room.Id(Name(person))).Slice.EntriesIn(Round)
            where round.CardIds.Contains(entry.CardId) && entry.Dots > 0
            select KeyValuePair.Create((person, Enumerable.Range(0, Cards).Single(card => Card(card) == entry.CardId)), entry.Dots!.Value);
        return Model with
        {
            IsOpen = round.Open,
            Texts = [.. Enumerable.Range(0, Cards).Select(card => state.Board.Cards.FirstOrDefault(one => one.CardId == Card(card))?.Text.Text is { } text ? NumberOf(text) : (int?)null)],
            Dots = dots.ToImmutableSortedDictionary(),
        };
    }

    private static int NumberOf(string text) => text.StartsWith("card", StringComparison.Ordinal) ? VotingModel.FirstText : int.Parse(text, CultureInfo.InvariantCulture);

    private static Submission<Workshop> SubmissionOf(VotingOperation operation)
    {
        var id = Ids.Next();
        var (who, command) = operation switch
        {
            VotingOperation.Place place => (Name(place.Person), (ICommand)new PlaceDots(id, Room.WorkshopId, Round, Card(place.Card), place.Dots)),
            VotingOperation.Withdraw withdraw => (Name(withdraw.Card), new WithdrawCard(id, Room.WorkshopId, Card(withdraw.Card))),
            VotingOperation.Edit edit => (Name(edit.Card), new EditCard(id, Room.WorkshopId, Card(edit.Card), $"{edit.Text}")),
            _ => ("Fay", new CloseVotingRound(id, Room.WorkshopId, Round)),
        };
        var (rule, participant) = (Commands.RuleOf(command), Room.Id(who));
        var seat = who == "Fay"
            ? new Seat(Principal.DefaultTenant, Room.WorkshopId, participant, Side: null, ParticipantRole.Facilitator)
            : new Seat(Principal.DefaultTenant, Room.WorkshopId, participant, Side.Vendor, ParticipantRole.Contributor);
        return new Submission<Workshop>(
            id,
            Fingerprint.Of(rule.CommandType.Name, (object)command),
            $"seat:{participant}",
            (state, context) => rule.Decide(command, state, new CommandContext(context.Now, Principal.Nobody, seat)),
            new CommandMetadata(participant));
    }
}
