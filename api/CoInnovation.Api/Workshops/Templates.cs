using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using static CoInnovation.Api.Workshops.Method;

namespace CoInnovation.Api.Workshops;

/// <summary>A plan for a workshop.</summary>
public sealed record Template(string Id, string Name, string Description, IReadOnlyList<StepSettings> Steps)
{
    public int Minutes => Steps.Sum(step => step.Minutes);
}

/// <summary>The templates that come with the product.</summary>
public static class Templates
{
    private static readonly Dictionary<Language, IReadOnlyList<Template>> Spoken = Enum.GetValues<Language>().ToDictionary(language => language, All);

    public static IReadOnlyList<Template> In(Language language) => Spoken[language];

    public static Template? Find(string id, Language language) => In(language).FirstOrDefault(template => template.Id == id);

    private static IReadOnlyList<Template> All(Language language)
    {
        return
        [
            Named("pain-to-promise", "Pain to promise", "From what hurts the customer to dated promises, in an hour and a half.",
            [
                Of(CheckIn, "Check-in", "What would make these ninety minutes worth your while?", 5),
                Of(Discussion, "Open promises", "What did we promise each other, and where does it stand?", 10),
                Of(SilentWriting, "Silent pains", "What costs you time, money or sleep when you work with us? One pain a card.", 10),
                Of(AffinityClustering, "Reveal and cluster", "Read every card. Put together what belongs together, then name it.", 15),
                Of(DotVoting, "Dots", "Which pains matter most? Spread your dots.", 5),
                Of(HowMightWe, "How might we", "Turn the strongest pains into questions: How might we …?", 10),
                Of(Brainwriting, "Brainwriting", "Three ideas that answer one of the questions; then three more on the sheet that you get.", 10, rounds: 2),
                Of(Nuf, "New, useful, feasible", "Which ideas are new, useful and feasible? Talk about the strongest.", 5),
                Of(ImpactEffort, "Impact and effort", "Where is the impact high and the effort low?", 10),
                Of(Promises, "Promises", "Who promises what, by when, and how will we know?", 10),
            ]),
            Named("design-thinking", "Design thinking, two half-days", "From a shared question to prototypes that customers have tried, on two half-days.",
            [
                Of(CheckIn, "Check-in", "What do you hope for, and what do you fear?", 10),
                Of(Discussion, "Scoping", "Whose problem is this, and what lies outside of it?", 30),
                Of(SilentWriting, "360° research", "What have you seen, heard and felt? One observation a card.", 30),
                Of(Break, "Break", "Back in a quarter of an hour.", 15),
                Of(AffinityClustering, "Synthesis", "What belongs together, and what does it tell us?", 45),
                Of(HowMightWe, "How might we", "Which questions do the clusters ask of us?", 20),
                Of(DotVoting, "Choose a question", "Which question do we take into the second half-day?", 10),
                Of(CheckIn, "Second check-in", "What has stayed with you since the first half-day?", 10),
                Of(CrazyEights, "Ideate", "Eight ideas in eight minutes; then present them.", 24),
                Of(DotVoting, "Choose ideas", "Which ideas do we want to see as a prototype?", 10),
                Of(ConceptPoster, "Prototype", "Name, promise, sketch, for whom, how to test it.", 45),
                Of(Break, "Break", "Back in a quarter of an hour.", 15),
                Of(FeedbackGrid, "Validate", "What do you like, what do you doubt, what do you ask, what else comes to mind?", 30),
                Of(Promises, "Promises", "Who promises what, by when, and how will we know?", 20),
            ]),
            Named("idea-sprint", "Idea sprint, 45 min", "Many ideas for one known pain, and a choice among them.",
            [
                Of(CheckIn, "Check-in", "Which pain are we here for?", 5),
                Of(SilentWriting, "Pains", "How does it show? One pain a card.", 5),
                Of(CrazyEights, "Crazy 8s", "Eight ideas in eight minutes.", 8),
                Of(AffinityClustering, "Cluster", "Put together what belongs together.", 10),
                Of(AgreeDisagreePass, "Vote", "One idea at a time: agree, disagree or pass.", 10),
                Of(Promises, "Next steps", "Who does what by when?", 7),
            ]),
            Named("promises-retrospective", "Retrospective on our promises, 60 min", "What we promised each other, what became of it, and what we change.",
            [
                Of(CheckIn, "Check-in", "One word: how do we work together?", 5),
                Of(Discussion, "What we promised", "Promise by promise: kept, late, partly, not kept?", 15),
                Of(SilentWriting, "What got in the way", "What kept promises from being kept? One cause a card.", 10, anonymous: true),
                Of(AffinityClustering, "Patterns", "Which causes belong together?", 10),
                Of(DotVoting, "What to change first", "Spread your dots.", 5),
                Of(Promises, "New promises", "Who promises what, by when, and how will we know?", 15),
            ]),
        ];

        Template Named(string id, Sentence name, Sentence description, IReadOnlyList<StepSettings> steps) => new(id, name.In(language), description.In(language), steps);

        StepSettings Of(Method method, Sentence title, Sentence prompt, int minutes, bool anonymous = false, int? rounds = null) =>
            new(method, title.In(language), prompt.In(language), minutes, Visibility: null, anonymous, Writers: null, Pace: rounds is null ? null : new StepPace(rounds));
    }
}
