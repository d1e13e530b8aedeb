using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Ratings;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog;

/// <summary>An idea brings along what its workshop gave it, for as long as nobody scores it in the backlog.</summary>
public sealed class carrying_ratings_over(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);
    private BacklogHouse _house = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await BacklogHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task with_n_and_the_sides_that_were_shown()
    {
        var idea = Ideas("rated")[0];
        Rate(VotingMethod.Nuf, idea, vendors: (3, Room.Nuf(9, 8, 6)), customers: (3, Room.Nuf(4, 9, 9)));
        Rate(VotingMethod.ImpactEffort, idea, vendors: (3, Room.Place(80, 30)), customers: (2, Room.Place(10, 90)));
        Keep(idea);
        await _house.PlayAsync("rated", _room);

        var scores = (await _house.IdeaAsync("rated", idea)).Scores;
        scores.Nuf.ShouldBe(new NufScore(7, 9, 8));
        scores.ImpactEffort.ShouldBe(new MatrixPlace(80, 30));
        scores.CarriedOver.ShouldBe([ScoreKind.Nuf, ScoreKind.ImpactEffort]);
        var ratings = await RatingsAsync("rated", idea);
        ratings.Select(rating => (rating.Method, rating.N, rating.Score, rating.Quadrant)).ShouldBe(
            [(VotingMethod.Nuf, 6, 22.5, null), (VotingMethod.ImpactEffort, 3, 50, Quadrant.QuickWin)]);
        ratings[0].Sides.ShouldBe(
            [new SideRating(Side.Vendor, 3, new MeanRating(9, 8, 6, null, null)), new SideRating(Side.Customer, 3, new MeanRating(4, 9, 9, null, null))]);
        ratings[1].Sides.ShouldHaveSingleItem().Side.ShouldBe(Side.Vendor, "two voters who did not consent leave no trace");
        (await _house.IdeaAsync("rated", idea)).Votes.ShouldBe(new ItemVotes(idea, Room.WorkshopId, 0, null, null));
        await _house.RebuildsAsTheSameAsync();
    }

    [Fact]
    public async Task a_score_of_its_own_comes_first_and_when_it_is_withdrawn_the_workshops_counts_again()
    {
        var idea = Ideas("scored")[0];
        Keep(idea);
        Rate(VotingMethod.Nuf, idea, vendors: (3, Room.Nuf(9, 8, 6)), customers: (0, Room.Nuf(1, 1, 1)));
        await _house.PlayAsync("scored", _room);
        (await ScoreAsync("scored", idea)).ShouldBe((new NufScore(9, 8, 6), true));

        await HappensAsync("scored", idea, new IdeaNufScored(1, 2, 3, _room.Now));
        (await ScoreAsync("scored", idea)).ShouldBe((new NufScore(1, 2, 3), false));

        await HappensAsync("scored", idea, new IdeaScoreWithdrawn(ScoreKind.Nuf, _room.Now));
        (await ScoreAsync("scored", idea)).ShouldBe((new NufScore(9, 8, 6), true));
        await _house.RebuildsAsTheSameAsync();
    }

    [Fact]
    public async Task two_rounds_count_together()
    {
        var idea = Ideas("twice")[0];
        Rate(VotingMethod.ImpactEffort, idea, vendors: (3, Room.Place(100, 0)), customers: (0, Room.Place(0, 0)));
        Rate(VotingMethod.ImpactEffort, idea, vendors: (3, Room.Place(50, 50)), customers: (0, Room.Place(0, 0)), name: "again");
        Keep(idea);
        await _house.PlayAsync("twice", _room);

        (await _house.IdeaAsync("twice", idea)).Scores.ImpactEffort.ShouldBe(new MatrixPlace(75, 25));
        (await RatingsAsync("twice", idea)).Single().N.ShouldBe(6);
    }

    private IReadOnlyList<Guid> Ideas(params string[] texts)
    {
        _room.Start(Method.Brainwriting, "ideas", Visibility.Open);
        return [.. texts.Select(text => _room.Write("Vendor 1", text))];
    }

    private void Keep(Guid idea) => _room.Send("Fay", new KeepCards(_room.Next(), Room.WorkshopId, [idea]));

    private void Rate(VotingMethod method, Guid idea, (int People, Rating Rating) vendors, (int People, Rating Rating) customers, string? name = null)
    {
        var round = _room.Open(method, [idea], name: name ?? $"{method}");
        foreach (var (side, (people, rating)) in new[] { ("Vendor", vendors), ("Customer", customers) })
        {
            for (var number = 1; number <= people; number++)
            {
                _room.Send($"{side} {number}", new RateCard(_room.Next(), Room.WorkshopId, round, idea, rating));
            }
        }

        _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, round));
    }

    private async Task HappensAsync(string tenant, Guid idea, IdeaEvent happened)
    {
        await _house.AppendAsync(new StreamKey(tenant, idea), Idea.StreamType, [new NewEvent(happened)]);
        await _house.CatchUpAsync();
    }

    private async Task<(NufScore? Score, bool Carried)> ScoreAsync(string tenant, Guid idea)
    {
        var scores = (await _house.IdeaAsync(tenant, idea)).Scores;
        return (scores.Nuf, scores.CarriedOver.Contains(ScoreKind.Nuf));
    }

    private async Task<IReadOnlyList<IdeaRating>> RatingsAsync(string tenant, Guid idea) =>
        IdeaRating.Of((await _house.Reader.RatingsAsync(tenant, [idea], Canceled))[idea]);
}
