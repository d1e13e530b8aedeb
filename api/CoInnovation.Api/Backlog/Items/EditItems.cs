using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Workshops;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>The same changes for many items. What is absent stays; a null takes the name away.</summary>
internal sealed record EditItemsInput(
    Guid CommandId,
    IReadOnlyList<Guid> ItemIds,
    IdeaStatus? IdeaStatus,
    PainPointStatus? PainPointStatus,
    string? Reason,
    IReadOnlyList<string>? AddTags,
    IReadOnlyList<string>? RemoveTags,
    Optional<string?> Owner,
    Optional<string?> Theme,
    Optional<string?> Release);

/// <summary>What became of one item.</summary>
internal sealed record EditedItem(Guid ItemId, BacklogItem? Item, ItemBefore? Before, IReadOnlyList<CodedException> Errors);

internal sealed record EditItemsPayload(IReadOnlyList<EditedItem> Results, IReadOnlyList<CodedException> Errors);

/// <summary>
/// Edits many items at once. Each item gets a command of its own, whose id follows from the whole's and the item's: sent again, those that were changed stay as they
/// are, and the others get another chance.
/// </summary>
internal static class EditItems
{
    private const int MaxItems = 200;
    private const int AtOnce = 16;

    public static void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Input<EditItemsInput>("EditItemsInput");
        resolvers.Type<EditItemsPayload>("EditItemsPayload").Properties();
        resolvers.Type<EditedItem>("EditedItem").Properties();
        resolvers.Type<ItemBefore>("ItemBefore").Properties();
        resolvers.Mutation().Field("editItems", RunAsync);
    }

    private static ValueTask<EditItemsPayload> RunAsync(ResolveContext context)
    {
        EditedItem[] results = [];
        return MutationAnswer.OfAsync(
            async () =>
            {
                var input = context.Input<EditItemsInput>();
                Guid[] ids = [.. input.ItemIds.Distinct()];
                if (ids.Length is 0 or > MaxItems)
                {
                    throw new InvalidInputException("ITEMS_INVALID", $"One to {MaxItems} items can be edited at once.", ["itemIds"]);
                }

                var edited = new EditedItem[ids.Length];
                var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = context.CancellationToken };
                await Parallel.ForEachAsync(Enumerable.Range(0, ids.Length), options, async (i, _) => edited[i] = await EditAsync(context, input, ids[i]));
                var items = await BacklogFields.FindItemsAsync(ids, context);
                results = [.. edited.Select(one => one with { Item = items.GetValueOrDefault(one.ItemId) })];
            },
            errors => Task.FromResult(new EditItemsPayload(results, errors)));
    }

    private static async Task<EditedItem> EditAsync(ResolveContext context, EditItemsInput input, Guid itemId)
    {
        try
        {
            var commandId = DerivedId.From(input.CommandId, $"edit {itemId}");
            var isIdea = await ItemStates.FindAsync(context, itemId) is { Kind: ItemKind.Idea };
            var result = isIdea
                ? await ItemMutation.SendAsync(
                    context,
                    new EditIdea(commandId, itemId, input.IdeaStatus, input.Reason, input.AddTags, input.RemoveTags, Name(input.Owner), Name(input.Theme), Name(input.Release)),
                    itemId)
                : await ItemMutation.SendAsync(
                    context,
                    new EditPainPoint(commandId, itemId, input.PainPointStatus, input.Reason, input.AddTags, input.RemoveTags, Name(input.Owner), Name(input.Theme)),
                    itemId);
            return new EditedItem(itemId, null, await ItemBefore.ReadAsync(context, itemId, commandId, result.Version, isIdea), []);
        }
        catch (CodedException refusal)
        {
            return new EditedItem(itemId, null, null, [refusal]);
        }
    }

    private static NewName? Name(Optional<string?> name) => name.IsSet ? new NewName(name.Value) : null;
}
