using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>What people with a seat see of a workshop, resolved from their slices.</summary>
internal static class WorkshopFields
{
    public static void Add(ResolverMap resolvers)
    {
        AddWorkshop(resolvers);
        AddAgenda(resolvers);
        AddCards(resolvers);
        AddVotes(resolvers);
        TalkFields.Add(resolvers);
    }

    private static void AddWorkshop(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("viewerSeat", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Slices.Viewer))
            .Batch("agenda", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<Step>? (view) => view.Board.Agenda))
            .Batch("currentStep", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Agenda.FirstOrDefault(step => step.StepId == view.Board.CurrentStepId)))
            .Batch("participants", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<Participant>? (view) => view.Board.Participants))
            .Batch("cards", CardsAsync)
            .Batch("themes", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Themes))
            .Batch("votingRounds", (nodes, c) => WorkshopViews.SelectAsync(
                nodes, c, IReadOnlyList<RoundNode>? (view) => [.. view.Board.VotingRounds.Select(round => new RoundNode(view, round))]))
            .Batch("decisions", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<NotedDecision>? (view) => view.Board.Decisions))
            .Batch("sheet", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Slices.Own.Slice.Sheet))
            .Batch("turn", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Turn is { } turn ? new TurnNode(view, turn) : null))
            .Batch("topic", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Topic is { } topic ? new TopicNode(view, topic) : null))
            .Batch("discussedCards", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.CardsOf(view.Board.DiscussedCardIds)))
            .Batch("feedSequences", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, FeedSequences? (view) => new(view.Slices.Shared.Sequence, view.Slices.Own.Sequence)))
            .Batch("invitations", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => JoinLinks.Of(view.Slices, c)))
            .Batch("guestsUntil", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => GuestsUntil(view.Board, c.Properties.Get<Principal>())));
        resolvers.Type<FeedSequences>("FeedSequences").Properties();
        resolvers.Type<JoinLinks>("Invitations").Properties()
            .Field("made", IReadOnlyList<MadeInvitation> (links, c) => c.Arg<string?>("id") is not { } asked ? links.Made
                : [.. links.Made.Where(made => Guid.TryParse(asked, out var id) && made.Invitation.InvitationId == id)]);
        resolvers.Type<JoinLink>("InvitationLink").Properties();
        resolvers.Type<MadeInvitation>("MadeInvitation").Properties()
            .Field("id", made => made.Invitation.InvitationId)
            .Field("label", made => made.Invitation.Label.Text)
            .Field("role", made => made.Invitation.Role)
            .Field("side", made => made.Invitation.Side)
            .Field("mostUses", made => made.Invitation.MostUses)
            .Field("uses", made => made.Invitation.UsedBy.Length)
            .Field("usesLeft", made => made.Invitation.MostUses - made.Invitation.UsedBy.Length)
            .Field("generation", made => made.Invitation.Generation)
            .Field("madeAt", made => made.Invitation.MadeAt)
            .Field("expiresAt", made => made.Invitation.ExpiresAt);
    }

    private static DateTimeOffset? GuestsUntil(WorkshopBoard board, Principal principal) =>
        principal.PersonId is null && board.ClosedAt is { } closedAt ? GuestsEnd.Of(closedAt, board.FollowUpOn) : null;

    private static async ValueTask<IReadOnlyList<IReadOnlyList<CardNode>?>> CardsAsync(IReadOnlyList<WorkshopNode> nodes, ResolveContext context)
    {
        var asked = context.Arg<string?>("stepId");
        var stepId = asked is null ? (Guid?)null : Guid.TryParse(asked, out var id) ? id : Guid.Empty;
        return await WorkshopViews.SelectAsync(nodes, context, view => view.Cards(stepId));
    }

    private static void AddAgenda(ResolverMap resolvers)
    {
        resolvers.Type<Step>("Step").Properties()
            .Field("id", step => step.StepId)
            .Field("title", step => step.Title.Text ?? "")
            .Field("prompt", step => step.Prompt.Text ?? "")
            .Field("writers", IReadOnlyList<Side> (step) => step.Writers)
            .Field("sidePrompts", step => SidePrompts.Readable(step.SidePrompts));
        resolvers.Type<Participant>("Participant").Properties()
            .Field("id", participant => participant.ParticipantId)
            .Field("name", participant => participant.Name.Text)
            .Field("expertise", IReadOnlyList<string> (participant) => [.. participant.Expertise.Select(tag => tag.Text).OfType<string>()]);
        resolvers.Type<NotedDecision>("Decision").Properties()
            .Field("id", decision => decision.DecisionId)
            .Field("text", decision => decision.Text.Text);
    }

    private static void AddCards(ResolverMap resolvers)
    {
        resolvers.Type<CardNode>("Card").Properties()
            .Field("id", node => node.Card.CardId)
            .Field("stepId", node => node.Card.StepId)
            .Field("kind", node => node.Card.Kind)
            .Field("text", node => node.Card.Text.Text)
            .Field("author", node => node.View.ParticipantOf(node.Card.AuthorId))
            .Field("side", node => node.Card.Side)
            .Field("kept", node => node.Card.Kept)
            .Field("theme", node => node.View.ThemeOf(node.Card.CardId))
            .Field("answers", node => node.View.CardsOf(node.Card.Answers))
            .Field("buildsOn", node => node.View.CardIfSeen(node.Card.BuildsOn))
            .Field("details", IReadOnlyList<CardDetail> (node) => node.Card.Details)
            .Field("group", node => node.Card.Group);
        resolvers.Type<CardDetail>("CardDetail").Field("field", detail => detail.Field).Field("value", detail => detail.Value.Text);
        resolvers.Type<ThemeNode>("Theme")
            .Field("id", node => node.Theme.ThemeId)
            .Field("name", node => node.Theme.Name.Text)
            .Field("cards", node => node.View.CardsOf(node.Theme.CardIds));
    }

    private static void AddVotes(ResolverMap resolvers)
    {
        resolvers.Type<RoundNode>("VotingRound").Properties()
            .Field("id", node => node.Round.RoundId)
            .Field("stepId", node => node.Round.StepId)
            .Field("method", node => node.Round.Method)
            .Field("open", node => node.Round.Open)
            .Field("budget", node => node.Round.Budget)
            .Field("maxPerCard", node => node.Round.MaxPerCard)
            .Field("selfVote", node => node.Round.SelfVote)
            .Field("cards", node => node.View.CardsOf(node.Round.CardIds))
            .Field("voterCount", node => node.Round.VoterCount)
            .Field("results", IReadOnlyList<ResultNode>? (node) => node.Round.Results is { } results ? [.. results.Select(one => new ResultNode(node.View, one))] : null);
        resolvers.Type<BallotEntry>("BallotEntry").Properties();
        resolvers.Type<Rating>("Rating").Properties();
        resolvers.Type<MeanRating>("MeanRating").Properties();
        resolvers.Type<ResultNode>("CardResult")
            .Field("card", node => node.View.CardOf(node.Result.CardId))
            .Field("rank", node => node.Result.Rank)
            .Field("consensus", node => node.Result.Consensus)
            .Field("meanShare", node => node.Result.MeanShare)
            .Field("divided", node => node.Result.Divided)
            .Field("mean", node => node.Result.Mean)
            .Field("score", node => node.Result.Score)
            .Field("sides", node => node.Result.Sides);
        resolvers.Type<SideResult>("SideResult").Properties();
    }
}
