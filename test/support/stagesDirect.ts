/** Tests beside n8n's engine call the stages by themselves (see `stages.ts`). */
process.env.STAGES = 'direct';
