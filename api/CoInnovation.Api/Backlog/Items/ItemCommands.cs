using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>The commands that items of both kinds take. Each kind registers them for its own stream; as mutations they take the id of either kind.</summary>
internal static class ItemCommands
{
    public static void AddEvents(EventTypes types) => types
        .Add<VotesImported>("votes_imported")
        .Add<ItemTagged>("item_tagged")
        .Add<ItemSupported>("item_supported")
        .Add<SupportWithdrawn>("support_withdrawn")
        .Add<ItemFollowed>("item_followed")
        .Add<ItemUnfollowed>("item_unfollowed")
        .Add<CommentWritten>("comment_written")
        .Add<CommentEdited>("comment_edited")
        .Add<CommentWithdrawn>("comment_withdrawn")
        .Add<ItemOwnerAssigned>("item_owner_assigned")
        .Add<ItemThemeSet>("item_theme_set")
        .Add<ItemLinked>("item_linked")
        .Add<ItemUnlinked>("item_unlinked")
        .Add<ItemMerged>("item_merged")
        .Add<ItemUnmerged>("item_unmerged");

    /// <summary>Adds them to the commands of one kind, of whose state <paramref name="itemOf"/> is the part that they look at.</summary>
    public static CommandSet<TState> AddItemCommands<TState>(this CommandSet<TState> commands, Func<TState, ItemState> itemOf)
    {
        Add<TagItem>(Policy.SteerBacklog, TagItem.Decide);
        Add<SupportItem>(Policy.FollowItem, SupportItem.Decide);
        Add<WithdrawSupport>(Policy.FollowItem, WithdrawSupport.Decide);
        Add<FollowItem>(Policy.FollowItem, FollowItem.Decide);
        Add<UnfollowItem>(Policy.FollowItem, UnfollowItem.Decide);
        Add<WriteComment>(Policy.FollowItem, WriteComment.Decide);
        Add<EditComment>(Policy.FollowItem, EditComment.Decide);
        Add<WithdrawComment>(Policy.FollowItem, WithdrawComment.Decide);
        Add<AssignOwner>(Policy.SteerBacklog, AssignOwner.Decide);
        Add<SetTheme>(Policy.SteerBacklog, SetTheme.Decide);
        Add<LinkItem>(Policy.SteerBacklog, LinkItem.Decide);
        Add<UnlinkItem>(Policy.SteerBacklog, UnlinkItem.Decide);
        Add<MergeItem>(Policy.SteerBacklog, MergeItem.Decide);
        Add<UnmergeItem>(Policy.SteerBacklog, UnmergeItem.Decide);
        Add<RecordVotes>(Policy.RecordVotes, RecordVotes.Decide);
        return commands;

        void Add<TCommand>(Policy policy, Func<TCommand, ItemState, CommandContext, Decision> decide)
            where TCommand : class, IItemCommand =>
            commands.Add<TCommand>(policy, (command, state, context) => decide(command, itemOf(state), context), BacklogProjection.ProjectionName);
    }

    public static void AddResolvers(ResolverMap resolvers)
    {
        Add<TagItem>("TagItem");
        Add<SupportItem>("SupportItem", async (command, context) => command with { OnBehalfOfId = await OrganizationsOnBehalf.FindAsync(command.OnBehalfOf, context) });
        Add<WithdrawSupport>("WithdrawSupport", async (command, context) => command with { OnBehalfOfId = await OrganizationsOnBehalf.FindAsync(command.OnBehalfOf, context) });
        Add<FollowItem>("FollowItem");
        Add<UnfollowItem>("UnfollowItem");
        Add<WriteComment>("WriteComment");
        Add<EditComment>("EditComment");
        Add<WithdrawComment>("WithdrawComment");
        Add<AssignOwner>("AssignOwner");
        Add<SetTheme>("SetTheme");
        Add<LinkItem>("LinkItem");
        Add<UnlinkItem>("UnlinkItem");
        Add<MergeItem>("MergeItem", Merging.CheckAsync);
        Add<UnmergeItem>("UnmergeItem");
        Add<RecordVotes>("RecordVotes");
        resolvers.Input<VotesOfSide>("VotesOfSideInput").Input<MonthOfVotes>("MonthOfVotesInput");

        void Add<TCommand>(string name, Func<TCommand, ResolveContext, Task<TCommand>>? complete = null)
            where TCommand : class, IItemCommand
        {
            resolvers.Input<TCommand>($"{name}Input");
            resolvers.Type<ItemPayload>($"{name}Payload").Properties();
            resolvers.Mutation().Field(char.ToLowerInvariant(name[0]) + name[1..], context => ItemMutation.RunAsync(
                context, (TCommand command) => complete is null ? Task.FromResult(command) : complete(command, context)));
        }
    }
}

/// <summary>The answer of a command that takes items of either kind.</summary>
internal sealed record ItemPayload(BacklogItem? Item, IReadOnlyList<CodedException> Errors);
