using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_merging_items
{
    private static readonly Guid Target = Room.Id("target");
    private readonly SampleItem _item = new();

    [Fact]
    public void it_becomes_part_of_the_other_and_comes_out_again_as_it_was()
    {
        var merged = (ItemMerged)Merge(Target).Single();
        merged.IntoId.ShouldBe(Target);
        merged.Reason.Text.ShouldBe("The same.");
        _item.State.MergedInto.ShouldBe(Target);

        var unmerged = (ItemUnmerged)Unmerge().Single();
        unmerged.FromId.ShouldBe(Target);
        _item.State.MergedInto.ShouldBeNull();
    }

    [Fact]
    public void an_idea_has_its_status_again_afterwards()
    {
        var idea = Recorded().Apply(new IdeaStatusChanged(IdeaStatus.Shortlisted, Sealed.Of(Target, "It wins."), SampleItem.Now));

        var merged = idea.Apply(new ItemMerged(Target, Sealed.Of(Target, "The same."), SampleItem.Now));
        (merged.Status, merged.Reason!.Text).ShouldBe((IdeaStatus.Merged, "The same."));
        Should.Throw<RuleViolationException>(() => ChangeIdeaStatus.Decide(Change(IdeaStatus.Declined), merged, SampleItem.ByTheFacilitator)).Code.ShouldBe("ITEM_MERGED");

        merged.Apply(new ItemUnmerged(Target, Sealed.Of(Target, "No."), SampleItem.Now)).Status.ShouldBe(IdeaStatus.Shortlisted);
    }

    [Fact]
    public void nothing_is_merged_without_saying_into_what() => Should
        .Throw<RuleViolationException>(() => ChangeIdeaStatus.Decide(Change(IdeaStatus.Merged), Recorded(), SampleItem.ByTheFacilitator)).Code.ShouldBe("MERGE_NEEDS_TARGET");

    [Fact]
    public void the_same_merge_again_is_nothing_new_and_another_one_is_refused()
    {
        Should.Throw<RuleViolationException>(() => Merge(SampleItem.Id)).Code.ShouldBe("MERGE_INTO_ITSELF");
        Should.Throw<RuleViolationException>(Unmerge).Code.ShouldBe("NOT_MERGED");
        Merge(Target);

        Merge(Target).ShouldBeEmpty();
        Should.Throw<RuleViolationException>(() => Merge(Room.Id("another"))).Code.ShouldBe("ALREADY_MERGED");
    }

    [Fact]
    public void the_target_is_of_the_same_kind_and_an_item_of_its_own()
    {
        MergeItem.CheckTarget(ItemKind.Idea, (ItemKind.Idea, _item.State));
        Should.Throw<RuleViolationException>(() => MergeItem.CheckTarget(ItemKind.Idea, (ItemKind.PainPoint, _item.State))).Code.ShouldBe("MERGE_OF_KINDS");

        Merge(Target);

        Should.Throw<RuleViolationException>(() => MergeItem.CheckTarget(ItemKind.Idea, (ItemKind.Idea, _item.State))).Code.ShouldBe("MERGE_INTO_MERGED");
    }

    [Fact]
    public void a_reason_is_needed()
    {
        Should.Throw<InvalidInputException>(() => _item.Send(MergeItem.Decide, new MergeItem(Room.Id("command"), SampleItem.Id, Target, " "))).Path.ShouldBe(["reason"]);
        Merge(Target);
        Should.Throw<InvalidInputException>(() => _item.Send(UnmergeItem.Decide, new UnmergeItem(Room.Id("command"), SampleItem.Id, ""))).Path.ShouldBe(["reason"]);
    }

    private static Idea Recorded() => Idea.Unknown.Apply(
        new IdeaRecorded(SampleItem.Id, Room.WorkshopId, Sealed.Of(Target, "idea"), null, null, null, null, [], SampleItem.Now));

    private static ChangeIdeaStatus Change(IdeaStatus status) => new(Room.Id("command"), SampleItem.Id, status, "Because.");

    private IReadOnlyList<BacklogItemEvent> Merge(Guid into) => _item.Send(MergeItem.Decide, new MergeItem(Room.Id("command"), SampleItem.Id, into, " The same. "));

    private IReadOnlyList<BacklogItemEvent> Unmerge() => _item.Send(UnmergeItem.Decide, new UnmergeItem(Room.Id("command"), SampleItem.Id, "Not the same."));
}
