using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// People who want contrary things at the same moment, through two nodes on one database: one outcome, the same for everybody, and the others are told why by a code.
/// <c>COINNOVATION_RACE_ROUNDS</c> says how often each race is run.
/// </summary>
public sealed class racing_for_one_outcome(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly int s_rounds = Setting.Of("COINNOVATION_RACE_ROUNDS", 24);
    private const string Accepted = "accepted";
    private const int RoundsOfAWorkshop = 25;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task of_200_votes_for_the_last_dot_one_counts() => RepeatAsync(VoteForTheLastDotAsync);

    private async Task VoteForTheLastDotAsync(int rounds)
    {
        var fay = await api.FoundAsync();
        var stepId = await fay.StartAsync(Method.SilentWriting, Visibility.Open);
        var vera = await api.JoinAsync(fay, Side.Vendor);
        var cards = new List<Guid>();
        for (var number = 0; number < 200; number++)
        {
            cards.Add(await vera.WriteAsync(stepId, $"Pain {number}"));
        }

        for (var round = 0; round < rounds; round++)
        {
            var roundId = Ids.Next();
            await fay.SendAsync((id, workshop) => new OpenVotingRound(id, workshop, roundId, stepId, VotingMethod.Dots, null, 2, 1, null));
            await vera.SendAsync((id, workshop) => new PlaceDots(id, workshop, roundId, cards[0], 1));

            var answers = await RaceAsync([.. cards.Skip(1).Append(cards[1]).Select(card => (vera, (Func<Guid, Guid, IWorkshopCommand>)((id, workshop) => new PlaceDots(id, workshop, roundId, card, 1))))]);

            var events = await EventsAsync(fay, roundId);
            events.OfType<DotsPlaced>().Count().ShouldBe(2, $"round {round}");

            // The card that is voted for twice may be the one, and its second vote changes nothing.
            answers.Count(answer => answer == Accepted).ShouldBeInRange(1, 2, $"round {round}");
            answers.Where(answer => answer != Accepted).ShouldAllBe(answer => answer == "VOTE_BUDGET_SPENT");
            await fay.SendAsync((id, workshop) => new CloseVotingRound(id, workshop, roundId));
        }
    }

    [Fact]
    public Task two_facilitators_who_advance_at_once_advance_one_step() => RepeatAsync(AdvanceAsync);

    private async Task AdvanceAsync(int rounds)
    {
        var fay = await api.FoundAsync();
        var flo = await api.JoinAsync(fay, Side.Vendor, ParticipantRole.Facilitator);
        Guid[] steps = [await fay.StartAsync(Method.FreeStep, Visibility.Open), await fay.StartAsync(Method.FreeStep, Visibility.Open)];
        var before = (await EventsAsync(fay)).Count;
        for (var round = 0; round < rounds; round++)
        {
            var next = steps[round % 2];
            (await RaceAsync([(fay, (id, workshop) => new StartStep(id, workshop, next, null)), (flo, (id, workshop) => new StartStep(id, workshop, next, null))]))
                .ShouldAllBe(answer => answer == Accepted, "both wanted what is so now");

            var events = (await EventsAsync(fay)).Skip(before).ToList();
            events.Select(happened => happened.GetType()).ShouldBe([typeof(StepEnded), typeof(StepStarted)], $"round {round}");
            before += events.Count;
        }
    }

    [Fact]
    public Task a_vote_that_is_closed_while_people_vote_counts_what_was_acknowledged() =>
        RepeatAsync(rounds => CloseWhileVotingAsync(rounds, VotingMethod.Dots, (id, workshop, round, card) => new PlaceDots(id, workshop, round, card, 1)));

    [Fact]
    public Task a_rating_that_is_closed_while_people_rate_counts_what_was_acknowledged() =>
        RepeatAsync(rounds => CloseWhileVotingAsync(rounds, VotingMethod.Nuf, (id, workshop, round, card) => new RateCard(id, workshop, round, card, Room.Nuf(7, 7, 7))));

    private async Task CloseWhileVotingAsync(int rounds, VotingMethod method, Func<Guid, Guid, Guid, Guid, IWorkshopCommand> say)
    {
        var fay = await api.FoundAsync();
        var flo = await api.JoinAsync(fay, Side.Vendor, ParticipantRole.Facilitator);
        var stepId = await fay.StartAsync(Method.SilentWriting, Visibility.Open);
        var voters = new List<Attendee>();
        for (var number = 0; number < 12; number++)
        {
            voters.Add(await api.JoinAsync(fay, number % 2 == 0 ? Side.Vendor : Side.Customer));
        }

        var card = await voters[0].WriteAsync(stepId, "Pain");
        for (var round = 0; round < rounds; round++)
        {
            var roundId = Ids.Next();
            await fay.SendAsync((id, workshop) => new OpenVotingRound(id, workshop, roundId, stepId, method, [card], 1, 1, null));
            Func<Guid, Guid, IWorkshopCommand> vote = (id, workshop) => say(id, workshop, roundId, card);
            Func<Guid, Guid, IWorkshopCommand> close = (id, workshop) => new CloseVotingRound(id, workshop, roundId);

            var answers = await RaceAsync([.. voters.Take(6).Select(voter => (voter, vote)), (fay, close), (flo, close), .. voters.Skip(6).Select(voter => (voter, vote))]);

            var events = await EventsAsync(fay, roundId);
            events.OfType<VotingRoundClosed>().ShouldHaveSingleItem();
            events[^1].ShouldBeOfType<VotingRoundClosed>($"round {round}: no vote after the result");
            answers.Where((_, index) => index is not 6 and not 7).Count(answer => answer == Accepted).ShouldBe(events.Count(happened => happened is DotsPlaced or CardRated), $"round {round}");
            answers.Where(answer => answer != Accepted).ShouldAllBe(answer => answer == "ROUND_CLOSED");
        }
    }

    [Fact]
    public Task a_card_that_moves_into_a_theme_that_is_merged_is_in_one_theme() => RepeatAsync(MergeWhileMovingAsync);

    private async Task MergeWhileMovingAsync(int rounds)
    {
        var fay = await api.FoundAsync();
        var flo = await api.JoinAsync(fay, Side.Vendor, ParticipantRole.Facilitator);
        var vera = await api.JoinAsync(fay, Side.Vendor);
        var stepId = await fay.StartAsync(Method.SilentWriting, Visibility.Open);
        Guid[] cards = [await vera.WriteAsync(stepId, "Slow"), await vera.WriteAsync(stepId, "Late"), await vera.WriteAsync(stepId, "Loose")];
        for (var round = 0; round < rounds; round++)
        {
            var (stays, goes) = (Ids.Next(), Ids.Next());
            await fay.SendAsync((id, workshop) => new FormTheme(id, workshop, stays, "Stays", [cards[0]]));
            await fay.SendAsync((id, workshop) => new FormTheme(id, workshop, goes, "Goes", [cards[1]]));

            var answers = await RaceAsync([(fay, (id, workshop) => new MergeThemes(id, workshop, stays, goes)), (flo, (id, workshop) => new MoveCards(id, workshop, goes, [cards[2]]))]);

            answers[0].ShouldBe(Accepted, $"round {round}");
            answers[1].ShouldBeOneOf(Accepted, "THEME_NOT_FOUND");
            var board = (await EventsAsync(fay)).Aggregate(Workshop.Unborn, (state, happened) => state.Apply(happened)).Board;
            board.Themes.ShouldHaveSingleItem().CardIds.ShouldBe(answers[1] == Accepted ? cards : cards[..2], ignoreOrder: true, $"round {round}");
            await fay.SendAsync((id, workshop) => new DissolveTheme(id, workshop, stays));
        }
    }

    /// <summary>The rounds, in parts that one workshop bears: it remembers all that was.</summary>
    private static async Task RepeatAsync(Func<int, Task> raceAsync)
    {
        for (var left = s_rounds; left > 0; left -= RoundsOfAWorkshop)
        {
            await raceAsync(Math.Min(left, RoundsOfAWorkshop));
        }
    }

    /// <summary>Sends all at the same moment, every other one through the second node; each answer's code.</summary>
    private async Task<string[]> RaceAsync((Attendee Who, Func<Guid, Guid, IWorkshopCommand> Command)[] commands)
    {
        IServiceProvider[] nodes = [api.Services, await api.OtherNodeAsync()];
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = commands.Select((one, index) => Task.Run(
            async () =>
            {
                await start.Task;
                try
                {
                    await nodes[index % 2].GetRequiredService<CommandPipeline>().SendAsync<Workshop>(
                        one.Who.Workshop, one.Command(Ids.Next(), one.Who.Seat.WorkshopId), Principal.Nobody with { Seats = [one.Who.Seat] }, Cancel);
                    return Accepted;
                }
                catch (CodedException refused)
                {
                    return refused.Code;
                }
            },
            Cancel)).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }

    /// <summary>The workshop's events in their order; with a round, from its opening on.</summary>
    private async Task<IReadOnlyList<WorkshopEvent>> EventsAsync(Attendee who, Guid? roundId = null)
    {
        var events = await api.Services.GetRequiredService<IEventStore>().ReadStreamAsync(who.Workshop, 0, Cancel).Select(recorded => (WorkshopEvent)recorded.Data).ToListAsync(Cancel);
        return [.. events.SkipWhile(happened => roundId is not null && !(happened is VotingRoundOpened opened && opened.RoundId == roundId))];
    }
}
