import { i18n } from "@lingui/core";
import { graphql, type ResultOf } from "../../graphql/graphql";

const templateStepFields = graphql(`
  fragment TemplateStepFields on TemplateStep @_unmask {
    method
    title
    prompt
    minutes
    visibility
    anonymous
    writers
    voteBudget
    maxPerCard
    selfVote
    sidePrompts {
      side
      prompt
    }
    pace {
      rounds
      topicMinutes
      extensionMinutes
      turnSeconds
    }
  }
`);

export const templatesQuery = graphql(
  `
  query Templates {
    viewer {
      mayCreateWorkshops
      person {
        organizations {
          id
          name
        }
      }
    }
    templates {
      id
      name
      description
      minutes
      steps {
        ...TemplateStepFields
      }
    }
    ownTemplates {
      id
      name
      description
      minutes
      audience
      organizationId
      mayChange
      steps {
        ...TemplateStepFields
      }
    }
  }
`,
  [templateStepFields],
);

type Answer = ResultOf<typeof templatesQuery>;

/** One that people made of a workshop. */
export type OwnTemplate = Answer["ownTemplates"][number];
export type Template = Answer["templates"][number] | OwnTemplate;
export type Organizations = NonNullable<Answer["viewer"]["person"]>["organizations"];

export const isOwn = (template: Template): template is OwnTemplate => "audience" in template;

/** Who may use it, in a word or two. */
export function audienceOf(template: OwnTemplate, organizations: Organizations): string {
  if (template.audience === "MAKER") return i18n.t("Only you");
  if (template.audience === "WORKSPACE") return i18n.t("Everybody here");
  return organizations.find(({ id }) => id === template.organizationId)?.name ?? i18n.t("Your organization");
}
