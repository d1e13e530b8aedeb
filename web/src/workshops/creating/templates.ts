import { graphql, type ResultOf } from "../../graphql/graphql";

export const templatesQuery = graphql(`
  query Templates {
    viewer {
      mayCreateWorkshops
    }
    templates {
      id
      name
      description
      minutes
      steps {
        method
        title
        prompt
        minutes
      }
    }
  }
`);

export type Template = ResultOf<typeof templatesQuery>["templates"][number];
