using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Load.Rebuilding;

/// <summary>
/// Workshops as they are held, and what became of their cards: 30 people of three sides, 60 cards, 150 placed dots, a closed vote, 12 items with seven events each.
/// Some 500 events, of which the backlog wants two in five.
/// </summary>
internal sealed class SampleLog(PostgresEventStore store)
{
    public const string Tenant = "default";
    private const int People = 30;
    private const int Cards = 60;
    private const int Kept = 12;
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A store that knows every event of the product.</summary>
    public static Task<PostgresEventStore> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var types = new EventTypes();
        foreach (var module in Program.Modules)
        {
            module.AddEvents(types);
        }

        return PostgresEventStore.OpenAsync(new EventStoreOptions { ConnectionString = connectionString, Types = types, MasterKey = new byte[32] }, cancellationToken);
    }

    /// <summary>Writes workshops until the log has so many events.</summary>
    public async Task<long> FillAsync(long events, CancellationToken cancellationToken)
    {
        for (var number = 0; await store.ReadHeadAsync(cancellationToken) < events; number += 8)
        {
            await Task.WhenAll(Enumerable.Range(number, 8).Select(one => HoldAsync(one, cancellationToken)));
        }

        return await store.ReadHeadAsync(cancellationToken);
    }

    private async Task HoldAsync(int number, CancellationToken cancellationToken)
    {
        var workshop = Id(number, "workshop");
        await store.Keyring.RegisterOwnerAsync(Tenant, workshop, workshop, cancellationToken);
        await AppendAsync(new StreamKey(Tenant, workshop), "workshop", Workshop(number, workshop), cancellationToken);
        foreach (var card in Enumerable.Range(0, Kept))
        {
            var (type, events) = Item(number, workshop, card);
            await AppendAsync(new StreamKey(Tenant, Id(number, $"card {card}")), type, events, cancellationToken);
        }
    }

    private static IEnumerable<object> Workshop(int number, Guid workshop)
    {
        Guid Of(string what, int index) => Id(number, $"{what} {index}");
        var sides = Enum.GetValues<Side>();
        var (step, round) = (Id(number, "step"), Id(number, "round"));
        yield return new WorkshopCreated(
            workshop, Sealed.Of(workshop, $"Workshop {number}"), "pain-to-promise", [.. sides.Select(side => new WorkshopSide(side, Organization(side), Sealed.Of(workshop, $"{side} Inc")))], [], Start);
        for (var person = 0; person < People; person++)
        {
            var side = sides[person % sides.Length];
            yield return new ParticipantJoined(Of("person", person), Sealed.Of(workshop, $"Person {person}"), side, ParticipantRole.Contributor, [], Organization(side));
        }

        yield return new StepStarted(step, Start, Start.AddMinutes(10));
        for (var card = 0; card < Cards; card++)
        {
            yield return new CardWritten(Of("person", card % People), Of("card", card), step, Kind(card), Text(workshop, card), [], Start);
            yield return new CardsCounted(step, card + 1, card + 1);
        }

        for (var card = 0; card < Cards; card++)
        {
            var side = sides[card % People % sides.Length];
            yield return new CardRevealed(Of("card", card), step, Kind(card), Text(workshop, card), Of("person", card % People), side, Organization(side), []);
        }

        yield return new VotingRoundOpened(round, step, VotingMethod.Dots, [.. Enumerable.Range(0, Cards).Select(card => Of("card", card))], 5, 3, SelfVote: true, Collects: false);
        for (var dot = 0; dot < People * 5; dot++)
        {
            yield return new DotsPlaced(Of("person", dot / 5), round, Of("card", dot * 7 % Cards), 1);
        }

        yield return new VotingRoundClosed(round, [.. Enumerable.Range(0, Cards).Select(card => new CardResult(
            Of("card", card), card + 1, null, 0.1, 0.05, [.. sides.Select(side => SideResult.Undisclosed(side) with { Hidden = false, Voters = 10, Dots = card % 5, Share = 0.1 })]))]);
        for (var card = 0; card < Kept; card++)
        {
            yield return new CardKept(Of("card", card), Kind(card), Text(workshop, card), sides[card % 3], Organization(sides[card % 3]), null, [], null, Start);
        }

        yield return new WorkshopClosed(Start.AddHours(2), null);
    }

    private static (string Type, IReadOnlyList<object> Events) Item(int number, Guid workshop, int card)
    {
        var (id, side, answers) = (Id(number, $"card {card}"), (Side)(card % 3), Id(number, $"card {card - 1}"));
        var isIdea = Kind(card) == CardKind.Idea;
        object[] events =
        [
            isIdea
                ? new IdeaRecorded(id, workshop, Text(workshop, card), side, Organization(side), null, null, [answers], Start)
                : new PainPointRecorded(id, workshop, Text(workshop, card), side, Organization(side), null, Start),
            isIdea
                ? new IdeaStatusChanged(IdeaStatus.Shortlisted, Sealed.Of(workshop, "Many want it."), Start)
                : new PainPointStatusChanged(PainPointStatus.UnderReview, Sealed.Of(workshop, "Many have it."), Start),
            new ItemTagged([Sealed.Of(workshop, "billing"), Sealed.Of(workshop, $"team {card}")], [], Start),
            new ItemSupported(Id(number, "person 1"), Organization(Side.Vendor), null, Side.Vendor, 3, null, null, Start),
            new ItemSupported(Id(number, "person 2"), Organization(Side.Customer), null, Side.Customer, 5, Sealed.Of(workshop, "Each month."), null, Start),
            new CommentWritten(Id(number, $"comment {card}"), Id(number, "person 2"), workshop, Side.Customer, Organization(Side.Customer), Sealed.Of(workshop, "When will this come?"), Start),
            new ItemOwnerAssigned(Sealed.Of(workshop, "Olga"), Start),
        ];
        return (isIdea ? Idea.StreamType : PainPoint.StreamType, events);
    }

    private static CardKind Kind(int card) => card % 2 == 0 ? CardKind.PainPoint : CardKind.Idea;

    private static Sealed Text(Guid owner, int card) => Sealed.Of(owner, $"Card {card}: what slows us down is the form that nobody reads and everybody has to sign.");

    private static Guid Organization(Side side) => Id(0, $"{side} organization");

    private static Guid Id(int number, string what) => DerivedId.From(Guid.Empty, $"{number} {what}");

    private async Task AppendAsync(StreamKey stream, string type, IEnumerable<object> events, CancellationToken cancellationToken)
    {
        var command = new CommandAppend(
            DerivedId.From(stream.Id, "fill"), Fingerprint.Of("fill", stream.Id), "load", "null"u8.ToArray(), [.. events.Select(happened => new NewEvent(happened))], Start, CommandMetadata.None);
        if (await store.AppendAsync(new StreamAppend(stream, type, 0, [command]), cancellationToken) is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException("The database is not empty.");
        }
    }
}
