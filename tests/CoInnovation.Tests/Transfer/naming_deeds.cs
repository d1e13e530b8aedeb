using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Transfer;

/// <summary>Whoever takes along what is theirs reads what happened in their own language.</summary>
public sealed class naming_deeds
{
    [Fact]
    public void everything_that_can_happen_has_its_german()
    {
        var types = new EventTypes();
        foreach (var module in Program.Modules)
        {
            module.AddEvents(types);
        }

        types.All.Select(type => type.Alias).Where(name => !Deeds.IsTranslated(name)).ShouldBeEmpty("write it into Transfer/Own/deeds-in-german.json");
    }

    [Fact]
    public void english_is_the_name_with_spaces()
    {
        Deeds.Said("card_written", Language.En).ShouldBe("Card written");
        Deeds.Said("card_written", Language.De).ShouldBe("Karte geschrieben");
        Deeds.Said("pain_point", Language.De).ShouldBe("Problem");

        // What nobody has translated, the test above finds.
        Deeds.IsTranslated("something_new").ShouldBeFalse();
        Deeds.Said("something_new", Language.De).ShouldBe("Something new");
    }
}
