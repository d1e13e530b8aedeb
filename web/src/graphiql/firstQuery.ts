/** What GraphiQL opens with: the questions that a product team asks first. */
export const firstQuery = `# The backlog of CoInnovation: ideas, the pain points they answer, and how each side voted.
# Press Ctrl+Space for what can be asked, Ctrl+Enter to run.

query TopIdeas {
  ideas(first: 10, order: [{ consensus: DESC }, { dots: DESC }]) {
    totalCount
    nodes {
      text
      status
      statusReason
      painPoints {
        nodes { text side }
      }
      votes {
        consensus
        divided
        sides { side dots agree disagree pass seen }
      }
      workshop { title }
    }
  }
}

query CustomerPains {
  painPoints(where: { side: { eq: CUSTOMER }, status: { in: [NEW, UNDER_REVIEW] } }) {
    nodes {
      text
      theme
      organization { name }
      ideas { totalCount }
    }
  }
}

subscription WhatChanges {
  backlogChanged {
    added
    item {
      ... on Idea { id text }
      ... on PainPoint { id text }
    }
    removed { id kind }
  }
}
`;
