using System.Text.Json;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Views;

public sealed class when_saving_views
{
    private SavedView _view = SavedView.None;

    [Fact]
    public void a_view_is_saved_anew_under_its_id_and_the_same_again_is_nothing_new()
    {
        Save("Top", "status=NEW&order=-rice").ShouldHaveSingleItem();
        Save(" Top ", "status=NEW&order=-rice").ShouldBeEmpty();
        Save("Top", "status=NEW").ShouldHaveSingleItem();

        _view.Saved!.Query.Text.ShouldBe("status=NEW");
    }

    [Fact]
    public void it_is_renamed_removed_and_brought_back()
    {
        Should.Throw<NotFoundException>(() => Rename("Best")).Code.ShouldBe("VIEW_NOT_FOUND");
        Save("Top", "");
        Rename("Best").ShouldHaveSingleItem();
        Rename("Best").ShouldBeEmpty();
        _view.Saved!.Name.Text.ShouldBe("Best");

        Remove().ShouldHaveSingleItem();
        Remove().ShouldBeEmpty();
        _view.Saved.ShouldBeNull();
        Save("Best", "").ShouldHaveSingleItem();
    }

    [Fact]
    public void names_and_queries_have_limits()
    {
        Should.Throw<InvalidInputException>(() => Save("", "")).Path.ShouldBe(["name"]);
        Should.Throw<InvalidInputException>(() => Save(new string('x', 61), "")).Code.ShouldBe("TEXT_TOO_LONG");
        Should.Throw<InvalidInputException>(() => Save("Top", new string('x', 2001))).Path.ShouldBe(["query"]);
        Save("Top", new string('x', 2000)).ShouldHaveSingleItem();
    }

    private object[] Save(string name, string query) => Send(SaveView.Decide, new SaveView(Room.Id("command"), Room.Id("view"), name, ViewKind.Ideas, query));

    private object[] Rename(string name) => Send(RenameView.Decide, new RenameView(Room.Id("command"), Room.Id("view"), name));

    private object[] Remove() => Send(RemoveView.Decide, new RemoveView(Room.Id("command"), Room.Id("view")));

    private object[] Send<TCommand>(Func<TCommand, SavedView, CommandContext, Decision> decide, TCommand command)
    {
        object[] events = [.. decide(command, _view, SampleItem.ByTheProductTeam).Events.Select(one => one.Data)];
        _view = events.Aggregate(_view, (view, happened) => view.Apply((SavedViewEvent)happened));
        return events;
    }
}

/// <summary>The same end to end.</summary>
public sealed class when_the_product_team_saves_views(TestApi api) : IClassFixture<TestApi>
{
    private const string View = "view { id name kind query layout }";

    [Fact]
    public async Task views_are_listed_by_name_for_the_product_team_alone()
    {
        var (workshop, productTeam) = (await SampleWorkshop.HoldAsync(api, "Views"), await SampleWorkshop.ProductTeamAsync(api));
        var (first, second) = (Guest.NewId(), workshop.Favorite);
        await productTeam.SendAsync("saveView", new { viewId = first, name = "zwei", kind = "IDEAS", query = "order=-rice", layout = "BOARD" }, View);
        var saved = await productTeam.SendAsync("saveView", new { viewId = second, name = "Eins", kind = "PAIN_POINTS", query = "" }, View);
        saved.At("view").ToString().ShouldBe($$"""{"id":"{{second}}","name":"Eins","kind":"PAIN_POINTS","query":"","layout":"TABLE"}""");

        (await NamesAsync("savedViews")).ShouldBe(["Eins", "zwei"]);
        (await NamesAsync("savedViews(kind: IDEAS)")).ShouldBe(["zwei"]);
        await productTeam.SendAsync("renameView", new { viewId = first, name = "drei" }, View);
        (await productTeam.SendAsync("removeView", new { viewId = second }, View)).At("view").ValueKind.ShouldBe(JsonValueKind.Null);
        (await NamesAsync("savedViews")).ShouldBe(["drei"]);

        // The idea whose id the view has is none the worse for it.
        (await workshop.Facilitator.AskAsync("query($id: ID!) { idea(id: $id) { text } }", new { id = second })).At("idea", "text").GetString().ShouldBe("One invoice a month");
        (await workshop.Facilitator.RefusedAsync("saveView", new { viewId = first, name = "Mine", kind = "IDEAS", query = "" }, View)).ShouldBe("AUTH_NOT_AUTHORIZED");
        (await workshop.Facilitator.AnswerAsync("{ savedViews { id } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");

        async Task<IEnumerable<string?>> NamesAsync(string field) => (await productTeam.AskAsync($"{{ list: {field} {{ name }} }}")).At("list").Texts("name");
    }
}
