using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_grouping_cards_into_themes
{
    private readonly Room _room = new();
    private readonly IReadOnlyList<Guid> _cards;

    public when_grouping_cards_into_themes()
    {
        _cards = _room.Cards("a", "b", "c", "d");
        _room.Start(Method.AffinityClustering, "cluster");
    }

    private string Themes => string.Join(" | ", _room.Board.Themes.Select(theme =>
        $"{theme.Name.Text}: {string.Concat(theme.CardIds.Select(id => _room.Board.Cards.Single(card => card.CardId == id).Text.Text))}"));

    [Fact]
    public void a_card_leaves_the_theme_it_was_in()
    {
        Form("First", 0, 1);
        Form("Second", 1, 2);
        Themes.ShouldBe("First: a | Second: bc");
    }

    [Fact]
    public void themes_are_renamed_filled_merged_and_dissolved()
    {
        Form("First", 0);
        Form("Second", 1, 2);
        _room.Send("Vendor 1", Rename("First", "Billing")).ShouldHaveSingleItem();
        _room.Send("Vendor 1", Rename("First", "Billing")).ShouldBeEmpty();
        _room.Send("Vendor 1", Move("First", 3, 1)).ShouldHaveSingleItem();
        _room.Send("Vendor 1", Move("First", 3, 1)).ShouldBeEmpty();
        Themes.ShouldBe("Billing: adb | Second: c");
        _room.Send("Vendor 1", Merge("First", "Second"));
        Themes.ShouldBe("Billing: adbc");
        _room.Send("Vendor 1", Move(null, 0)).ShouldBeExactly(new CardsMoved(null, [_cards[0]]));
        Themes.ShouldBe("Billing: dbc");
        _room.Send("Vendor 1", Dissolve("First"));
        Themes.ShouldBeEmpty();
    }

    [Fact]
    public void every_change_can_be_taken_back_in_turn()
    {
        List<string> seen = [Themes];
        foreach (var command in new Func<ICommand>[]
        {
            () => FormCommand("First", 0, 1), () => FormCommand("Second", 1, 2), () => Rename("First", "Billing"), () => Move("First", 2, 3),
            () => Move(null, 0), () => Merge("Second", "First"), () => Dissolve("Second"),
        })
        {
            _room.Send("Vendor 1", command());
            seen.Add(Themes);
        }

        _room.Board.UndoableThemeChanges.ShouldBe(7);
        for (var step = seen.Count - 2; step >= 0; step--)
        {
            _room.Send("Vendor 1", Undo()).Single().ShouldBeOfType<ThemesRestored>();
            Sorted(Themes).ShouldBe(Sorted(seen[step]));
        }

        _room.Refuse("NOTHING_TO_UNDO", "Vendor 1", Undo());
    }

    [Fact]
    public void everybody_takes_back_what_they_did_themselves()
    {
        Form("Mine", 0, 1);
        _room.Send("Customer 1", FormCommand("Theirs", 2));
        _room.Refuse("NOTHING_TO_UNDO", "Partner 1", Undo());
        _room.Send("Vendor 1", Undo());
        Themes.ShouldBe("Theirs: c");
        _room.Refuse("NOTHING_TO_UNDO", "Vendor 1", Undo());
        _room.Send("Customer 1", Undo());
        Themes.ShouldBeEmpty();
    }

    [Fact]
    public void a_change_on_which_others_have_built_does_not_keep_the_ones_before_from_being_taken_back()
    {
        Form("Alone", 0);
        Form("Shared", 1);
        _room.Send("Customer 1", Move("Shared", 2));
        _room.Send("Vendor 1", Undo());
        Themes.ShouldBe("Shared: bc");
        _room.Refuse("THEMES_MOVED_ON", "Vendor 1", Undo());
    }

    [Fact]
    public void a_change_on_which_others_have_built_stays()
    {
        Form("First", 0, 1);
        _room.Send("Customer 1", Move("First", 2));
        _room.Refuse("THEMES_MOVED_ON", "Vendor 1", Undo());
        _room.Send("Customer 1", Undo());
        _room.Send("Vendor 1", Undo());
        Themes.ShouldBeEmpty();
    }

    [Fact]
    public void cards_that_others_have_put_elsewhere_are_not_fetched_from_there()
    {
        Form("First", 0, 1);
        _room.Send("Vendor 1", Dissolve("First"));
        _room.Send("Customer 1", FormCommand("Second", 1));
        _room.Refuse("THEMES_MOVED_ON", "Vendor 1", Undo());
        Themes.ShouldBe("Second: b");
    }

    [Fact]
    public void fifty_changes_can_be_taken_back()
    {
        Form("First", 0);
        foreach (var number in Enumerable.Range(1, 55))
        {
            _room.Send("Fay", Rename("First", $"Name {number}"));
        }

        foreach (var _ in Enumerable.Range(1, 50))
        {
            _room.Send("Fay", Undo());
        }

        Themes.ShouldBe("Name 5: a");
        _room.Refuse("NOTHING_TO_UNDO", "Fay", Undo());
    }

    [Fact]
    public void a_card_taken_back_does_not_come_back_with_its_theme()
    {
        Form("First", 0, 1);
        _room.Send("Fay", Dissolve("First"));
        _room.Send("Customer 1", new WithdrawCard(_room.Next(), Room.WorkshopId, _cards[0]));
        _room.Send("Fay", Undo());
        Themes.ShouldBe("First: b");
    }

    [Fact]
    public void unknown_taken_empty_and_impossible_values_are_refused()
    {
        Form("First", 0);
        _room.Refuse("ID_TAKEN", "Fay", FormCommand("First", 1));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", FormCommand("Second"));
        _room.Refuse("TEXT_TOO_LONG", "Fay", FormCommand("Second", 1) with { Name = new string('x', 81) });
        _room.Refuse("CARD_NOT_FOUND", "Fay", FormCommand("Second") with { CardIds = [Room.Id("nothing")] });
        _room.Refuse("THEME_NOT_FOUND", "Fay", Rename("Nowhere", "x"));
        _room.Refuse("THEME_NOT_FOUND", "Fay", Move("Nowhere", 0));
        _room.Refuse("THEME_NOT_FOUND", "Fay", Merge("First", "Nowhere"));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Merge("First", "First"));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Move("First"));
        _room.Refuse("THEME_NOT_FOUND", "Fay", Dissolve("Nowhere"));
    }

    [Fact]
    public void participants_group_only_while_the_agenda_asks_them_to()
    {
        _room.Start(Method.DotVoting, "dots");
        _room.Refuse("NOT_YOUR_TURN", "Vendor 1", FormCommand("First", 0));
        _room.Send("Fay", FormCommand("First", 0)).ShouldHaveSingleItem();
    }

    [Fact]
    public void a_hidden_card_is_in_no_theme()
    {
        _room.Start(Method.SilentWriting, "more");
        var card = _room.Write("Customer 1", "hidden");
        _room.Start(Method.AffinityClustering, "cluster again");
        _room.Refuse("CARD_HIDDEN", "Customer 1", FormCommand("Second") with { CardIds = [card] });
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", FormCommand("Second") with { CardIds = [card] });
    }

    private static string Sorted(string themes) => string.Join(" | ", themes.Split(" | ").Order(StringComparer.Ordinal));

    [Fact]
    public void two_hundred_are_the_most()
    {
        foreach (var number in Enumerable.Range(1, 200))
        {
            Form($"Theme {number}", 0);
        }

        _room.Refuse("TOO_MANY_THEMES", "Vendor 1", FormCommand("One more", 1));
        _room.Send("Vendor 1", Merge("Theme 1", "Theme 2"));
        Form("One more", 1);
    }

    private void Form(string name, params int[] cards) => _room.Send("Vendor 1", FormCommand(name, cards));

    private FormTheme FormCommand(string name, params int[] cards) => new(_room.Next(), Room.WorkshopId, Room.Id(name), name, [.. cards.Select(index => _cards[index])]);

    private RenameTheme Rename(string theme, string name) => new(_room.Next(), Room.WorkshopId, Room.Id(theme), name);

    private MoveCards Move(string? theme, params int[] cards) =>
        new(_room.Next(), Room.WorkshopId, theme is null ? null : Room.Id(theme), [.. cards.Select(index => _cards[index])]);

    private MergeThemes Merge(string theme, string merged) => new(_room.Next(), Room.WorkshopId, Room.Id(theme), Room.Id(merged));

    private DissolveTheme Dissolve(string theme) => new(_room.Next(), Room.WorkshopId, Room.Id(theme));

    private UndoThemeChange Undo() => new(_room.Next(), Room.WorkshopId);
}
